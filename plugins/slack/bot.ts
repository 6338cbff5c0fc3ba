import type { Call, Notification, Notifier, Receipt } from 'evenkeel/plugin'
import { misled, placeOf } from './addressee.ts'
import { asFailure, callSlack, type Place, SlackRefusal } from './api.ts'
import { placeless, threadless } from './api-errors.ts'
import { type Message, message, outcome } from './message.ts'
import type { Options } from './options.ts'
import { findThread, forgetThread, rememberThread, type Thread } from './threads.ts'

interface BotOptions extends Pick<Options, 'mentions' | 'apiUrl'> {
  token: string
  channel: string
}

interface Plan {
  /** The first message with what became of it. */
  update: (Message & Place) | null
  post: Message & { channel: string; thread_ts?: string; reply_broadcast?: true }
}

/** Posts as a bot: the first message on a matter to the channel, what follows into its thread. */
export function bot(options: BotOptions): Pick<Notifier, 'notify' | 'preview'> {
  async function post(notification: Notification, to: string, thread: Thread | null, call: Call): Promise<Receipt> {
    const { update, post: content } = planFor(notification, to, thread, options)
    let place: Place
    try {
      // First what can be repeated: an attempt that fails in between must not post twice.
      if (update !== null) await change(update, call)
      place = await callSlack('chat.postMessage', content, options, call)
    } catch (thrown) {
      const lost = thread !== null && thrown instanceof SlackRefusal && threadless.has(thrown.error)
      if (lost) return post(notification, to, null, call)
      throw thrown
    }
    await keep(notification, { ...place, to }, thread, content, call)
    return { id: place.ts, note: thread === null ? 'posted to the channel' : 'posted to the thread' }
  }

  /** A message that can no longer be edited is no reason to say nothing; one that is gone has no thread. */
  async function change(update: Message & Place, call: Call): Promise<void> {
    try {
      await callSlack('chat.update', update, options, call)
    } catch (thrown) {
      if (!(thrown instanceof SlackRefusal) || threadless.has(thrown.error)) throw thrown
      call.log.warn('The first message could not be changed', { error: thrown.error })
    }
  }

  /** The message is posted: whatever goes wrong from here on must not have it posted again. */
  async function keep(
    notification: Notification,
    place: Place & { to: string },
    thread: Thread | null,
    first: Message,
    call: Call,
  ) {
    const { action, at } = notification
    const matter = matterOf(notification, place.to)
    try {
      if (action === 'RESOLVE') return await forgetThread(call.store, matter)
      const acknowledged = action === 'ACKNOWLEDGE'
      if (thread !== null && acknowledged === (thread.acknowledged ?? false)) return
      // Where a thread begins with an acknowledgement, trouble that comes back has its first message say so.
      const { text, blocks } = acknowledged ? message({ ...notification, action: 'TRIGGER' }, {}) : first
      const opened = {
        ...place,
        first: { text, blocks },
        key: call.idempotencyKey,
        at: at.toISOString(),
      }
      await rememberThread(call.store, matter, { ...(thread ?? opened), acknowledged })
    } catch (thrown) {
      call.log.warn('The thread could not be remembered', { error: String(thrown) })
    }
  }

  /** What one person is told has threads of its own; the channel of the options keeps those that it has. */
  function matterOf({ subject }: Notification, to: string): string {
    return to === options.channel ? subject : `${subject}\n${to}`
  }

  async function tell(notification: Notification, to: string, call: Call): Promise<Receipt> {
    const thread = await findThread(call.store, matterOf(notification, to), to)
    if (thread?.key === call.idempotencyKey) return { id: thread.ts, note: 'posted by an earlier attempt' }
    return post(notification, to, thread, call)
  }

  /** Tells the channel of the options instead of an address that is no use. */
  async function tellChannel(notification: Notification, why: string, call: Call): Promise<Receipt> {
    const receipt = await tell(notification, options.channel, call)
    return { ...receipt, note: misled(notification, `${why}: ${receipt.note}`) }
  }

  return {
    async notify(notification, call) {
      const address = notification.recipient?.address ?? null
      const to = placeOf(notification)
      try {
        if (address === null) return await tell(notification, options.channel, call)
        if (to === null) return await tellChannel(notification, 'is no id or channel of Slack', call)
        try {
          return await tell(notification, to, call)
        } catch (thrown) {
          if (!(thrown instanceof SlackRefusal) || !placeless.has(thrown.error)) throw thrown
          return await tellChannel(notification, `was refused by Slack (${thrown.error})`, call)
        }
      } catch (thrown) {
        throw asFailure(thrown)
      }
    },
    async preview(notification, call) {
      const to = placeOf(notification) ?? options.channel
      const thread = await findThread(call.store, matterOf(notification, to), to)
      const { update, post } = planFor(notification, to, thread, options)
      return [
        ...(update === null ? [] : [{ name: 'chat.update', contentType: 'application/json', body: pretty(update) }]),
        { name: 'chat.postMessage', contentType: 'application/json', body: pretty(post) },
      ]
    },
  }
}

function planFor(notification: Notification, to: string, thread: Thread | null, options: BotOptions): Plan {
  const content = message(notification, options.mentions)
  if (thread === null) return { update: null, post: { channel: to, ...content } }
  const { channel, ts, first } = thread
  const reply = { channel, thread_ts: ts, ...content }
  // Trouble that comes back while its thread is open must be seen in the channel as well.
  const isBack = notification.action === 'TRIGGER'
  // Nor may the first message still say that somebody looks after it.
  const update = isBack && !thread.acknowledged ? null : { channel, ts, ...outcome(first, notification) }
  return { update, post: isBack ? { ...reply, reply_broadcast: true } : reply }
}

const pretty = (body: object) => JSON.stringify(body, null, 2)
