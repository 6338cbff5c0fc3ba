import type { Notification, Store } from 'evenkeel/plugin'
import { describe, expect, it } from 'vitest'
import plugin from '../../plugins/slack/index.ts'
import { findThread, rememberThread, type Thread } from '../../plugins/slack/threads.ts'
import { NotStored } from '../../src/plugin/store.ts'
import { openPlugins } from '../plugin/open-plugins.ts'
import { addressOfNobody } from './receivers/nobody.ts'
import { excessive, notification } from './receivers/notification.ts'
import { openSlackWorkspace, type SlackMessage, type SlackWorkspace } from './receivers/slack-workspace.ts'

const work = { attempt: 1, idempotencyKey: 'dlv-7c11' }
const again = (key: string, attempt = 1) => ({ attempt, idempotencyKey: key })

const openWebhook = ({ url }: SlackWorkspace, config: object = {}) =>
  openPlugins({ plugin, config: { webhookUrl: `${url}/services/T1/B1/x`, ...config } })
const openBot = ({ url, token }: SlackWorkspace, config: object = {}) =>
  openPlugins({ plugin, config: { token, channel: '#alerts', apiUrl: `${url}/api/`, ...config } })

/** The texts of a message, block by block. */
const shown = ({ blocks }: SlackMessage) =>
  blocks.map((block) => {
    if (block.type === 'header') return block.text.text
    if (block.type === 'section') return (block.fields ?? [block.text]).map((text) => text?.text).join(' | ')
    return block.elements.map((element) => ('url' in element ? element.url : element.text)).join(' | ')
  })

const time = '<!date^1772366430^{date_short_pretty} at {time}|2026-03-01 12:00 UTC>'

describe('a message', () => {
  it('shows the notification from what matters most to where to look', async () => {
    await using slack = await openSlackWorkspace()
    await using registry = await openWebhook(slack)
    expect(await registry.notify('slack', notification(), work)).toEqual({ ok: true, answer: {} })
    expect(slack.messages[0]!.text).toBe('🔴 PaymentDeclined: card refused')
    expect(shown(slack.messages[0]!)).toEqual([
      '🔴 PaymentDeclined: card refused',
      'Seen 14 times by 9 people since 12:00.\nCheckout is affected.',
      '*Severity*\nHIGH | *People affected*\n9',
      `CRITICAL | The Shop | production | shop@4.2.0 | ${time}`,
      'https://evenkeel.example/issues/SHOP-12 | https://wiki.example/checkout',
    ])
  })

  it.each([
    [{ level: 'INFO' }, 'ℹ️ Disk'],
    [{ level: 'WARNING' }, '⚠️ Disk'],
    [{ level: 'CRITICAL' }, '🔴 Disk'],
    [{ level: 'EMERGENCY' }, '🚨 Disk'],
    [{ level: 'EMERGENCY', test: true }, '🚨 Test: Disk'],
    [{ action: 'ACKNOWLEDGE' }, '👀 Acknowledged: Disk'],
    [{ action: 'RESOLVE' }, '✅ Resolved: Disk'],
  ] satisfies [Partial<Notification>, string][])('%j is headed by %s', async (given, heading) => {
    await using slack = await openSlackWorkspace()
    await using registry = await openWebhook(slack)
    await registry.notify('slack', notification({ ...given, title: 'Disk' }), work)
    expect(shown(slack.messages[0]!)[0]).toBe(heading)
  })

  it('takes nothing in a text for markup', async () => {
    await using slack = await openSlackWorkspace()
    await using registry = await openWebhook(slack)
    const text = 'Map<K, V> && <!channel> <https://evil.example|click>'
    await registry.notify('slack', notification({ title: text, text, facts: [{ label: '<b>', value: '&lt;' }] }), work)
    const safe = 'Map&lt;K, V&gt; &amp;&amp; &lt;!channel&gt; &lt;https://evil.example|click&gt;'
    expect(slack.messages[0]!.text).toBe(`🔴 ${safe}`)
    expect(shown(slack.messages[0]!).slice(0, 3)).toEqual([`🔴 ${text}`, safe, '*&lt;b&gt;*\n&amp;lt;'])
  })

  it('gives a title that is too long for a header in full beneath it', async () => {
    await using slack = await openSlackWorkspace()
    await using registry = await openWebhook(slack)
    const title = `${'long '.repeat(39)}title`
    await registry.notify('slack', notification({ title }), work)
    const [heading, full] = shown(slack.messages[0]!)
    expect(heading).toMatch(/^🔴 long .*…$/)
    expect(full).toBe(title)
  })

  it('is taken with as little as there can be', async () => {
    await using slack = await openSlackWorkspace()
    await using registry = await openWebhook(slack)
    const bare = { title: '', text: ' \n', project: null, environment: null, release: null, links: [], facts: [] }
    expect(await registry.notify('slack', notification(bare), work)).toMatchObject({ ok: true })
    expect(shown(slack.messages[0]!)).toEqual(['🔴', `CRITICAL | ${time}`])
  })

  it.each([
    ['awkward', '\u0001<&>"\\\u0000🔥\ud83d漢'],
    ['entities', '&'],
    ['pairs', '🔥'],
    ['spaces', ' '],
  ])('is taken with as much as there can be: %s', async (_, piece) => {
    await using slack = await openSlackWorkspace()
    await using registry = await openBot(slack, { mentions: { CRITICAL: '<!channel>'.repeat(30) } })
    const long = (length: number) => piece.repeat(length).slice(0, length)
    const full = excessive({
      title: long(200),
      text: `x${long(9_000)}`,
      facts: Array.from({ length: 13 }, () => ({ label: long(90), value: long(900) })),
      links: Array.from({ length: 9 }, (_, index) => ({
        label: long(99),
        url: `https://a.example/${'x'.repeat(400)}${index}`,
      })),
    })
    expect(await registry.notify('slack', full, work)).toMatchObject({ ok: true })
    expect(await registry.notify('slack', { ...full, action: 'RESOLVE' }, again('b'))).toMatchObject({ ok: true })
    expect(slack.messages).toHaveLength(2)
    expect(shown(slack.messages[1]!).join(' ')).toContain('3 more facts')
    const [buttons] = slack.messages[1]!.blocks.filter(({ type }) => type === 'actions')
    expect(buttons).toMatchObject({ elements: { length: 5 } })
  })

  it('leaves out links that Slack would refuse', async () => {
    await using slack = await openSlackWorkspace()
    await using registry = await openWebhook(slack)
    const links = [
      { label: 'Too long', url: `https://a.example/${'x'.repeat(3_000)}` },
      { label: ' ', url: 'https://b.example/' },
    ]
    await registry.notify('slack', notification({ links }), work)
    expect(slack.messages[0]!.blocks.at(-1)).toEqual({
      type: 'actions',
      elements: [
        {
          type: 'button',
          text: { type: 'plain_text', text: 'Open', emoji: false },
          url: 'https://b.example/',
          style: 'primary',
        },
      ],
    })
  })

  it.each([
    [{ level: 'EMERGENCY' }, '<!channel>'],
    [{ level: 'EMERGENCY', test: true }, null],
    [{ level: 'EMERGENCY', action: 'RESOLVE' }, null],
    [{ level: 'CRITICAL' }, '<!subteam^S0123>'],
    [{ level: 'WARNING' }, null],
  ] satisfies [Partial<Notification>, string | null][])('that is %j calls %s', async (given, mention) => {
    await using slack = await openSlackWorkspace()
    await using registry = await openWebhook(slack, {
      mentions: { EMERGENCY: '<!channel>', CRITICAL: '<!subteam^S0123>' },
    })
    await registry.notify('slack', notification(given), work)
    const called = shown(slack.messages[0]!).filter((text) => /^<![cs]/.test(text))
    expect(called).toEqual(mention === null ? [] : [mention])
  })
})

describe('a thread', () => {
  it('gets what follows, while the first message says where the matter stands', async () => {
    await using slack = await openSlackWorkspace()
    await using registry = await openBot(slack)
    const first = await registry.notify('slack', notification(), again('a'))
    const ts = slack.messages[0]!.ts
    expect(first).toEqual({ ok: true, answer: { id: ts, note: 'posted to the channel' } })
    const before = shown(slack.messages[0]!)

    await registry.notify('slack', notification({ action: 'ACKNOWLEDGE' }), again('b'))
    expect(shown(slack.messages[0]!)).toEqual([
      '👀 PaymentDeclined: card refused',
      ...before.slice(1),
      `👀 *Acknowledged* ${time}`,
    ])
    const last = await registry.notify('slack', notification({ action: 'RESOLVE', text: 'Fixed.' }), again('c'))
    expect(last).toMatchObject({ ok: true, answer: { id: slack.messages[2]!.ts, note: 'posted to the thread' } })
    expect(shown(slack.messages[0]!)).toEqual([
      '✅ PaymentDeclined: card refused',
      ...before.slice(1),
      `✅ *Resolved* ${time}`,
    ])
    expect(slack.messages.map((message) => [shown(message)[0], message.thread_ts])).toEqual([
      ['✅ PaymentDeclined: card refused', undefined],
      ['👀 Acknowledged: PaymentDeclined: card refused', ts],
      ['✅ Resolved: PaymentDeclined: card refused', ts],
    ])
  })

  it('ends when the matter is resolved, and is that of one matter', async () => {
    await using slack = await openSlackWorkspace()
    await using registry = await openBot(slack)
    const other = notification({ subject: '漢'.repeat(200) })
    await registry.notify('slack', notification(), again('a'))
    await registry.notify('slack', other, again('b'))
    await registry.notify('slack', notification({ action: 'RESOLVE' }), again('c'))
    await registry.notify('slack', notification(), again('d'))
    await registry.notify('slack', { ...other, action: 'RESOLVE' }, again('e'))
    const [a, b] = slack.messages
    expect(slack.messages.map(({ thread_ts }) => thread_ts)).toEqual([undefined, undefined, a!.ts, undefined, b!.ts])
  })

  it.each([
    ['after an acknowledgement', notification()],
    ['where it began with an acknowledgement', notification({ action: 'ACKNOWLEDGE' })],
  ])('no longer says that it is looked after when the trouble comes back %s', async (_, first) => {
    await using slack = await openSlackWorkspace()
    await using registry = await openBot(slack)
    await registry.notify('slack', first, again('a'))
    await registry.notify('slack', notification({ action: 'ACKNOWLEDGE' }), again('b'))
    expect(shown(slack.messages[0]!)[0]).toBe('👀 PaymentDeclined: card refused')
    slack.script({ status: 200, body: { ok: true, channel: 'C024BE91L', ts: 'x' } }, { status: 503 })
    expect(await registry.notify('slack', notification(), again('c'))).toMatchObject({ ok: false })
    await registry.notify('slack', notification(), again('c', 2))
    expect(slack.messages[0]!.text).toBe('🔴 PaymentDeclined: card refused')
    expect(shown(slack.messages[0]!).join()).not.toContain('👀')
    expect(slack.messages.at(-1)).toMatchObject({ thread_ts: slack.messages[0]!.ts, reply_broadcast: true })
    const calls = slack.calls().length
    await registry.notify('slack', notification(), again('d'))
    expect(slack.calls().slice(calls)).toEqual(['chat.postMessage'])
  })

  it('shows trouble that comes back in the channel, too', async () => {
    await using slack = await openSlackWorkspace()
    await using registry = await openBot(slack)
    await registry.notify('slack', notification(), again('a'))
    await registry.notify('slack', notification({ level: 'EMERGENCY' }), again('b'))
    expect(slack.messages[1]).toMatchObject({ thread_ts: slack.messages[0]!.ts, reply_broadcast: true })
    expect(slack.calls()).toEqual(['chat.postMessage', 'chat.postMessage'])
  })

  it('is not needed to say that something is over', async () => {
    await using slack = await openSlackWorkspace()
    await using registry = await openBot(slack)
    expect(await registry.notify('slack', notification({ action: 'RESOLVE' }), work)).toMatchObject({ ok: true })
    expect(slack.messages.map(({ thread_ts }) => thread_ts)).toEqual([undefined])
  })

  it.each(['TRIGGER', 'RESOLVE'] as const)(
    'whose first message was deleted gives way to the channel: %s',
    async (action) => {
      await using slack = await openSlackWorkspace()
      await using registry = await openBot(slack)
      await registry.notify('slack', notification(), again('a'))
      slack.messages.length = 0
      expect(await registry.notify('slack', notification({ action }), again('b'))).toMatchObject({ ok: true })
      expect(slack.messages.map(({ thread_ts }) => thread_ts)).toEqual([undefined])
    },
  )

  it('goes on when its first message can no longer be changed', async () => {
    await using slack = await openSlackWorkspace()
    await using registry = await openBot(slack)
    await registry.notify('slack', notification(), again('a'))
    slack.script({ status: 200, body: { ok: false, error: 'edit_window_closed' } })
    expect(await registry.notify('slack', notification({ action: 'RESOLVE' }), again('b'))).toMatchObject({ ok: true })
    expect(slack.messages[1]!.thread_ts).toBe(slack.messages[0]!.ts)
  })

  it('gets nothing twice when an attempt failed in between', async () => {
    await using slack = await openSlackWorkspace()
    await using registry = await openBot(slack)
    await registry.notify('slack', notification(), again('a'))
    expect(await registry.notify('slack', notification(), again('a', 2))).toEqual({
      ok: true,
      answer: { id: slack.messages[0]!.ts, note: 'posted by an earlier attempt' },
    })
    slack.script({ status: 503 })
    const resolve = notification({ action: 'RESOLVE' })
    expect(await registry.notify('slack', resolve, again('b'))).toMatchObject({ failure: { permanent: false } })
    expect(await registry.notify('slack', resolve, again('b', 2))).toMatchObject({ ok: true })
    expect(slack.messages).toHaveLength(2)
  })
})

describe('a preview', () => {
  const bodies = (outcome: { ok: boolean; answer?: { name: string; body: string }[] }) =>
    outcome.answer?.map(({ name, body }) => [name, JSON.parse(body)])

  it('is what the webhook gets', async () => {
    await using slack = await openSlackWorkspace()
    await using registry = await openWebhook(slack)
    const preview = await registry.preview('slack', notification())
    await registry.notify('slack', notification(), work)
    expect(bodies(preview as never)).toEqual([['json', JSON.parse(slack.received[0]!.body)]])
  })

  it('is what the bot sends, in and out of threads', async () => {
    await using slack = await openSlackWorkspace()
    await using registry = await openBot(slack)
    const opening = await registry.preview('slack', notification())
    await registry.notify('slack', notification(), again('a'))
    const closing = await registry.preview('slack', notification({ action: 'RESOLVE' }))
    await registry.notify('slack', notification({ action: 'RESOLVE' }), again('b'))
    const sent = slack.received.map(({ path, body }) => [path.replace('/api/', ''), JSON.parse(body)])
    expect([...bodies(opening as never)!, ...bodies(closing as never)!]).toEqual(sent)
  })
})

describe('a refusal', () => {
  it.each([
    [{ status: 400, body: 'invalid_payload' }, true, null],
    [{ status: 403, body: 'action_prohibited' }, true, null],
    [{ status: 404, body: 'no_service' }, true, null],
    [{ status: 404, body: 'channel_not_found' }, true, null],
    [{ status: 410, body: 'channel_is_archived' }, true, null],
    [{ status: 429, body: 'rate_limited', headers: { 'retry-after': '30' } }, false, 30],
    [{ status: 500, body: 'rollup_error' }, false, null],
    [{ status: 302, body: 'x', headers: { location: '/services/T1/B1/x' } }, false, null],
  ])('of a webhook, %j: permanent %s, again after %s', async (answer, permanent, retryAfterSeconds) => {
    await using slack = await openSlackWorkspace()
    await using registry = await openWebhook(slack)
    slack.script(answer)
    const said = answer.status === 302 ? 'redirects are not followed' : answer.body
    expect(await registry.notify('slack', notification(), work)).toMatchObject({
      ok: false,
      failure: { code: 'FAILED', message: `HTTP ${answer.status}: ${said}`, permanent, retryAfterSeconds },
    })
    expect(slack.messages).toEqual([])
  })

  it.each([
    ['invalid_auth', true, null],
    ['token_revoked', true, null],
    ['missing_scope', true, null],
    ['channel_not_found', true, null],
    ['not_in_channel', true, null],
    ['is_archived', true, null],
    ['restricted_action_read_only_channel', true, null],
    ['msg_blocks_too_long', true, null],
    ['ratelimited', false, 60],
    ['internal_error', false, null],
    ['fatal_error', false, null],
    ['an_error_of_next_year', false, null],
  ])('of the API, %s: permanent %s, again after %s', async (error, permanent, retryAfterSeconds) => {
    await using slack = await openSlackWorkspace()
    await using registry = await openBot(slack)
    slack.script({ status: 200, body: { ok: false, error } })
    const outcome = await registry.notify('slack', notification(), work)
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'FAILED', permanent, retryAfterSeconds } })
    expect(outcome.ok ? '' : outcome.failure.message).toContain(error)
  })

  it.each([
    [{ status: 429, headers: { 'retry-after': '12' }, body: { ok: false, error: 'ratelimited' } }, 12],
    [{ status: 200, headers: { 'retry-after': '5' }, body: { ok: false, error: 'ratelimited' } }, 5],
    [{ status: 503 }, null],
    [{ status: 200, body: '<html>Sign in to the proxy</html>' }, null],
    [{ status: 200, body: { ok: true } }, null],
  ])('of the API, %j: again after %s', async (answer, retryAfterSeconds) => {
    await using slack = await openSlackWorkspace()
    await using registry = await openBot(slack)
    slack.script(answer)
    expect(await registry.notify('slack', notification(), work)).toMatchObject({
      ok: false,
      failure: { code: 'FAILED', permanent: false, retryAfterSeconds },
    })
  })

  it('is what a wrong token gets, and does not repeat it', async () => {
    await using slack = await openSlackWorkspace()
    await using registry = await openBot(slack, { token: 'xoxb-wrong' })
    const outcome = await registry.notify('slack', notification(), work)
    expect(outcome).toMatchObject({ failure: { permanent: true } })
    expect(JSON.stringify(outcome)).not.toContain('xoxb-wrong')
  })
})

describe('options', () => {
  const webhookUrl = 'https://hooks.slack.com/services/T1/B1/x'
  it.each([
    [{}, 'Expected webhookUrl, or token and channel'],
    [{ channel: '#alerts' }, 'Expected webhookUrl, or token and channel'],
    [{ token: 'xoxb-1' }, 'Expected a channel for the token to post to'],
    [{ webhookUrl, token: 'xoxb-1', channel: 'C1' }, 'Expected either webhookUrl, or token and channel, not both'],
    [{ webhookUrl, channel: 'C1' }, 'Expected either webhookUrl, or token and channel, not both'],
    [{ token: 'xoxp-1', channel: 'C1' }, 'Expected a bot token, which begins with xoxb-'],
    [{ token: 'xoxb-1', channel: 'two words' }, 'Expected the id of a channel or its name'],
  ])('%j: %s', (config, message) => {
    const read = plugin.config!['~standard'].validate(config) as { issues?: { message: string }[] }
    expect(read.issues?.map((issue) => issue.message)).toEqual([message])
  })

  it.each([
    { webhookUrl },
    { token: 'xoxb-1', channel: 'C1' },
    { token: 'xoxe.xoxb-1', channel: '#größe', mentions: { INFO: '<@U1>' } },
  ])('%j are taken', (config) => {
    expect(plugin.config!['~standard'].validate(config)).toMatchObject({ value: config })
  })
})

/** A store for 1,500 entries that refuses more by throwing this. */
function smallStore(refusal: Error): Store {
  const kept = new Map<string, unknown>()
  return {
    get: async <Value>(key: string) => (kept.get(key) ?? null) as Value | null,
    async set(key, value) {
      if (!kept.has(key) && kept.size >= 1_500) throw refusal
      kept.set(key, value)
    },
    async setIfAbsent(key, value) {
      if (kept.has(key)) return false
      await this.set(key, value)
      return true
    },
    delete: async (key) => kept.delete(key),
    list: async <Value>(prefix = '') =>
      [...kept].filter(([key]) => key.startsWith(prefix)).map(([key, value]) => ({ key, value: value as Value })),
  }
}

const thread = (minute: number): Thread => ({
  channel: 'C1',
  ts: '1.0',
  to: '#alerts',
  first: { text: 'x', blocks: [] },
  key: 'k',
  at: new Date(minute * 60_000).toISOString(),
})

it('remembers a new thread where the store is full, by forgetting the oldest', async () => {
  const store = smallStore(new NotStored('The store is full', 'FULL'))
  for (let minute = 0; minute < 1_500; minute++) await rememberThread(store, `issue:${minute}`, thread(minute))
  await rememberThread(store, 'issue:new', thread(1_500))

  const found = await Promise.all(
    ['issue:0', 'issue:999', 'issue:1000', 'issue:new'].map((subject) => findThread(store, subject, '#alerts')),
  )
  expect(found.map((one) => one?.at ?? null)).toEqual([null, null, thread(1_000).at, thread(1_500).at])
  expect(await findThread(store, 'issue:new', '#elsewhere')).toBeNull()
})

it.each([new Error('connect ECONNREFUSED 127.0.0.1:5432'), new NotStored('A key has no NUL character.', 'REFUSED')])(
  'forgets no thread for any other reason: %s',
  async (refusal) => {
    const store = smallStore(refusal)
    for (let minute = 0; minute < 1_500; minute++) await rememberThread(store, `issue:${minute}`, thread(minute))
    await expect(rememberThread(store, 'issue:new', thread(1_500))).rejects.toBe(refusal)
    expect(await store.list('thread:')).toHaveLength(1_500)
  },
)

it.each([
  ['a webhook', (url: string) => ({ webhookUrl: `${url}/services/T1/B1/x` })],
  ['the API', (url: string) => ({ token: 'xoxb-1', channel: '#alerts', apiUrl: `${url}/api` })],
])('%s that cannot be reached is a reason', async (_, config) => {
  const url = await addressOfNobody()
  await using registry = await openPlugins({ plugin, config: config(url) })
  expect(await registry.notify('slack', notification(), work)).toMatchObject({
    failure: { code: 'FAILED', message: `connect ECONNREFUSED ${new URL(url).host}`, permanent: false },
  })
})

describe('a notification to one contact', () => {
  const to = (address: string | null) => ({ recipient: { name: 'Ada', address } })

  it.each([
    ['C024BE91L', 'C024BE91L'],
    ['#payments', 'C061EG9T2'],
    ['U024BE7LH', 'D024BE91L'],
    [null, 'C024BE91L'],
  ])('is posted to the address %s', async (address, channel) => {
    await using slack = await openSlackWorkspace()
    await using registry = await openBot(slack)
    const outcome = await registry.notify('slack', notification(to(address)), work)
    expect(outcome).toMatchObject({ ok: true, answer: { note: 'posted to the channel' } })
    expect(slack.messages.map((message) => message.channel)).toEqual([channel])
  })

  it('mentions the person, and nobody else, in what is new', async () => {
    await using slack = await openSlackWorkspace()
    await using registry = await openBot(slack, { mentions: { CRITICAL: '<!channel>' } })
    await registry.notify('slack', notification(to('U024BE7LH')), again('a'))
    await registry.notify('slack', notification({ ...to('U024BE7LH'), action: 'RESOLVE' }), again('b'))
    await registry.notify('slack', notification(to('#payments')), again('c'))
    const mentions = slack.messages.map((message) => shown(message).filter((text) => /^<[@!][CUc]/.test(text)))
    expect(mentions).toEqual([['<@U024BE7LH>'], [], ['<!channel>']])
  })

  it('has a thread for each address', async () => {
    await using slack = await openSlackWorkspace()
    await using registry = await openBot(slack)
    const all = [{}, to('#payments'), to('U024BE7LH')]
    for (const [index, given] of all.entries()) await registry.notify('slack', notification(given), again(`a${index}`))
    for (const [index, given] of all.entries()) {
      await registry.notify('slack', notification({ ...given, action: 'RESOLVE' }), again(`b${index}`))
    }
    const places = slack.messages.map(({ channel, thread_ts }) => [channel, thread_ts])
    expect(places.slice(3)).toEqual(slack.messages.slice(0, 3).map(({ channel, ts }) => [channel, ts]))
    expect(slack.messages.slice(0, 3).map((message) => shown(message)[0]!.slice(0, 1))).toEqual(['✅', '✅', '✅'])
  })

  it.each([
    ['ada@example.org', 'posted to the channel', '“ada@example.org” is no id or channel of Slack: '],
    ['#gone', 'posted to the channel', '“#gone” was refused by Slack (channel_not_found): '],
    ['#gone', 'posted by an earlier attempt', '“#gone” was refused by Slack (channel_not_found): '],
  ])('whose address %s is no use is %s that all go to', async (address, what, why) => {
    await using slack = await openSlackWorkspace()
    await using registry = await openBot(slack)
    if (what.startsWith('posted by')) await registry.notify('slack', notification(to(address)), work)
    const outcome = await registry.notify('slack', notification(to(address)), { ...work, attempt: 2 })
    expect(outcome).toMatchObject({ ok: true, answer: { note: `${why}${what}` } })
    expect(slack.messages.map(({ channel }) => channel)).toEqual(['C024BE91L'])
  })

  it.each([
    ['#payments', '“#payments” was not used: an incoming webhook posts to its own channel', []],
    [
      'U024BE7LH',
      '“U024BE7LH” was not used: an incoming webhook posts to its own channel, where the person is mentioned',
      ['<@U024BE7LH>'],
    ],
  ])('comes through a webhook as all do: %s', async (address, note, mentions) => {
    await using slack = await openSlackWorkspace()
    await using registry = await openWebhook(slack)
    expect(await registry.notify('slack', notification(to(address)), work)).toEqual({ ok: true, answer: { note } })
    expect(shown(slack.messages[0]!).filter((text) => text.startsWith('<@'))).toEqual(mentions)
  })
})
