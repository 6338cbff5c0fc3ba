import { z } from 'zod'
import { type HttpReceiver, openHttpReceiver, type ReceivedRequest, type ScriptedAnswer } from './http-receiver.ts'
import { type SlackBlock, slackMessage } from './slack-blocks.ts'

export interface SlackMessage {
  channel: string
  ts: string
  text: string
  blocks: SlackBlock[]
  thread_ts?: string | undefined
  reply_broadcast?: boolean | undefined
}

export interface SlackWorkspace extends HttpReceiver {
  token: string
  /** What people see, in the order of posting. */
  messages: SlackMessage[]
  /** Methods that were called, refused ones included. */
  calls(): string[]
}

const postMessage = z.strictObject({
  channel: z.string(),
  ...slackMessage,
  thread_ts: z.string().optional(),
  reply_broadcast: z.boolean().optional(),
})
const update = z.strictObject({ channel: z.string(), ts: z.string(), ...slackMessage })
const webhook = z.strictObject(slackMessage)

/** The ids that Slack gives what can be posted to. */
const rooms: Record<string, string> = {
  C024BE91L: 'C024BE91L',
  '#alerts': 'C024BE91L',
  alerts: 'C024BE91L',
  '#payments': 'C061EG9T2',
  // Who posts to a person posts to a conversation with that person.
  U024BE7LH: 'D024BE91L',
}
const roomIds = new Set(Object.values(rooms))

/** A workspace with the channels `#alerts` and `#payments` and the person U024BE7LH, an incoming webhook at `/services/T1/B1/x` and the Web API at `/api`. */
export async function openSlackWorkspace(): Promise<SlackWorkspace> {
  const token = 'xoxb-17653672481-19874698323-pdFZKVeTuE8sk7oOcBrzbqgy'
  const messages: SlackMessage[] = []
  const place = (message: Omit<SlackMessage, 'ts'>) => {
    const ts = `1772366430.${String(messages.length).padStart(6, '0')}`
    messages.push({ ...message, ts })
    return ts
  }

  function toWebhook(body: unknown): ScriptedAnswer {
    const { data } = webhook.safeParse(body)
    if (data === undefined) return { status: 400, body: 'invalid_blocks' }
    place({ channel: 'C024BE91L', ...data })
    return { status: 200, body: 'ok' }
  }

  function toApi(method: string, body: unknown): object {
    const read = { 'chat.postMessage': postMessage, 'chat.update': update }[method]?.safeParse(body)
    if (read === undefined) return no('unknown_method')
    if (!read.success) return { ...no('invalid_blocks'), errors: read.error.issues }
    const message = read.data
    const channel = rooms[message.channel] ?? (roomIds.has(message.channel) ? message.channel : undefined)
    if (channel === undefined) return no('channel_not_found')
    if ('ts' in message) {
      const old = messages.find(({ ts }) => ts === message.ts)
      // Unlike posting, changing takes only the channel's id.
      if (message.channel !== old?.channel) return no('message_not_found')
      Object.assign(old, message)
      return { ok: true, channel, ts: old.ts }
    }
    if (message.thread_ts !== undefined && !messages.some(({ ts }) => ts === message.thread_ts)) {
      return no('thread_not_found')
    }
    const ts = place({ ...message, channel })
    return { ok: true, channel, ts, message: { type: 'message', ...message } }
  }

  const receiver = await openHttpReceiver(({ method, path, headers, body }: ReceivedRequest) => {
    if (method !== 'POST' || !headers['content-type']?.startsWith('application/json')) return { status: 400 }
    if (path === '/services/T1/B1/x') return toWebhook(JSON.parse(body))
    if (!path.startsWith('/api/')) return { status: 404, body: 'no_service' }
    if (headers.authorization !== `Bearer ${token}`) return { status: 200, body: no('invalid_auth') }
    return { status: 200, body: toApi(path.slice('/api/'.length), JSON.parse(body)) }
  })
  return { ...receiver, token, messages, calls: () => receiver.received.map(({ path }) => path.replace('/api/', '')) }
}

const no = (error: string) => ({ ok: false, error })
