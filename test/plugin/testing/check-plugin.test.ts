import type { Plugin } from 'evenkeel/plugin'
import { type CheckOptions, ConformanceError, checkPlugin } from 'evenkeel/testing'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { adder, aimed, health, notifier, post, schema, scorer, strategy, talker } from './good-plugins.ts'

async function failuresOf(
  plugin: Plugin,
  options: CheckOptions,
): Promise<readonly { check: string; problem: string }[]> {
  const thrown = await checkPlugin(plugin, options).catch((error: unknown) => error)
  if (!(thrown instanceof ConformanceError)) throw new Error('It conforms, or failed otherwise', { cause: thrown })
  return thrown.failures
}

const vote = { severity: 'HIGH', confidence: 0.5, reason: 'because' } as const
const finding = { level: 'WARNING', value: 1, threshold: null, confidence: 1, message: 'Too much.' } as const
const voter = (name = 'sample') => ({ name, classify: () => vote })

describe('a good plugin passes', () => {
  const good: [string, Plugin, CheckOptions, string][] = [
    ['classifier', adder((host) => host.classifier(voter())), {}, '14 votes on 14 reports'],
    [
      'symbolicator',
      adder((host) =>
        host.symbolicator({
          name: 'sample',
          symbolicate: (report) =>
            report.platform === 'python' ? { ...report, notes: [...report.notes, 'resolved'] } : report,
        }),
      ),
      {},
      'resolved something in 2 reports',
    ],
    [
      'detector',
      adder((host) =>
        host.detector({
          name: 'sample',
          detect({ metric, samples }, previous) {
            const value = samples.at(-1)?.value ?? null
            return metric === 'queue' && value !== null && value > (previous ? 100 : 250) ? { ...finding, value } : null
          },
        }),
      ),
      { metrics: ['queue'] },
      '3 findings in 14 series',
    ],
    ['notifier', talker((host, options) => host.notifier(notifier(options))), { config: aimed }, 'POST /'],
    [
      'notifier whose receiver wants to be heard',
      talker((host, options) =>
        host.notifier(
          notifier(options, {
            async notify(notification, call) {
              const response = await call.fetch(options.url, { method: 'PUT', body: notification.title })
              if (response.status === 429) throw Object.assign(new Error(), { name: 'RetryLater', afterSeconds: 7 })
              return { id: ((await response.json()) as { id: string }).id }
            },
          }),
        ),
      ),
      { config: aimed, receiver: { status: 202, body: { id: 'A1' } } },
      'PUT /',
    ],
    [
      'notifier that does not speak HTTP',
      talker((host, options) => host.notifier(notifier(options))),
      { config: { url: 'smtp://127.0.0.1:25' }, receiver: 'none' },
      'not checked',
    ],
    [
      'recoveryStrategy',
      talker((host, options) => host.recoveryStrategy(strategy(options))),
      { config: aimed, order: { target: 'search' } },
      'Would ask',
    ],
    ['healthScorer', adder((host) => host.healthScorer(scorer())), {}, '13 parts of 15 customers'],
    ['healthCheck', talker((host, options) => host.healthCheck(health(options))), { config: aimed }, 'HEALTHY'],
    ['schema', adder((host) => host.schema(schema)), { config: () => ({}) }, '3 fields'],
  ]

  it.each(good)('%s', { timeout: 60_000 }, async (_, plugin, options, note) => {
    const { checks } = await checkPlugin(plugin, options)
    expect(checks.map((check) => check.note).join('\n')).toContain(note)
  })

  it('and tells which options nobody has described', async () => {
    const config = z.strictObject({ known: z.string().describe('Known.').optional(), unknown: z.string().optional() })
    const { warnings } = await checkPlugin(adder((host) => host.classifier(voter()), { config }))
    expect(warnings).toEqual(['The option unknown has no description.'])
  })
})

let calls = 0
let starts = 0
const bad: [check: string, problem: string, plugin: () => Plugin, options?: CheckOptions][] = [
  ['is a plugin', 'needs a name', () => ({ name: 'No Name', contract: 1, register() {} })],
  ['is a plugin', 'an object made by definePlugin', () => undefined as unknown as Plugin],
  ['is frozen', 'definePlugin', () => ({ ...adder((host) => host.classifier(voter())) })],
  ['speaks the contract', 'expected contract 1', () => adder((host) => host.classifier(voter()), { contract: 2 })],
  [
    'registers with these options',
    'Nothing works',
    () =>
      adder(() => {
        throw new Error('Nothing works')
      }),
  ],
  ['registers with these options', 'option room is wrong', () => adder(() => {}), { config: { room: 'ops' } }],
  [
    'registers twice with the same result',
    'then classifier "c',
    () => adder((host) => host.classifier(voter(`c${calls++}`))),
  ],
  [
    'registers without side effects',
    'Timeout',
    () =>
      adder((host) => {
        setTimeout(() => {}, 1_000)
        host.classifier(voter())
      }),
  ],
  ['adds what it should', 'adds nothing', () => adder(() => {})],
  [
    'adds what it should',
    'expected a notifier',
    () => adder((host) => host.classifier(voter())),
    { kinds: ['classifier', 'notifier'] },
  ],
  [
    'refuses an option that it does not know, by name',
    'keyThatNobodyKnows was accepted',
    () => adder((host) => host.classifier(voter()), { config: z.looseObject({}) }),
  ],
  [
    'refuses an option that it does not know, by name',
    'not named',
    () =>
      adder((host) => host.classifier(voter()), {
        config: z.custom((given) => Object.keys(given as object).length === 0, 'Those are wrong.'),
      }),
    { config: {} },
  ],
  [
    'starts',
    'No licence',
    () => adder((host) => host.classifier(voter()), { start: () => Promise.reject(new Error('No licence')) }),
  ],
  [
    'starts again after it was stopped',
    'once only',
    () => {
      starts = 0
      return adder((host) => host.classifier(voter()), {
        start() {
          if (++starts === 3) throw new Error('once only')
        },
      })
    },
  ],
  [
    'stops',
    'longer than its time limit',
    () => adder((host) => host.classifier(voter()), { stop: () => new Promise(() => {}) }),
    { limitMs: 20 },
  ],
  [
    'adds nothing after register',
    'host.classifier',
    () =>
      adder((host) =>
        host.classifier({
          name: 'sample',
          classify() {
            try {
              host.classifier(voter('late'))
            } catch {}
            return null
          },
        }),
      ),
  ],
  [
    'classifier "sample" answers every sample report with a vote or null',
    'it threw',
    () => adder((host) => host.classifier({ name: 'sample', classify: ({ user }) => (user!.id ? vote : null) })),
  ],
  [
    'classifier "sample" answers every sample report with a vote or null',
    'NONSENSE',
    () => adder((host) => host.classifier({ name: 'sample', classify: () => ({ ...vote, confidence: 7 }) })),
  ],
  [
    'classifier "sample" answers every sample report with a vote or null',
    'browser: Took longer than its time limit of 20 ms',
    () => adder((host) => host.classifier({ name: 'sample', classify: () => new Promise(() => {}) })),
    { limitMs: 20 },
  ],
  [
    'classifier "sample" leaves reports as they are',
    'it was changed',
    () =>
      adder((host) =>
        host.classifier({
          name: 'sample',
          classify(report) {
            report.at.setFullYear(1999)
            return null
          },
        }),
      ),
  ],
  [
    'classifier "sample" leaves reports as they are',
    'without changing it',
    () =>
      adder((host) =>
        host.classifier({
          name: 'sample',
          classify(report) {
            report.exceptions.reverse().reverse()
            return null
          },
        }),
      ),
  ],
  [
    'classifier "sample" gives the same answer twice',
    'then {',
    () => adder((host) => host.classifier({ name: 'sample', classify: () => ({ ...vote, reason: `No. ${calls++}` }) })),
  ],
  [
    'symbolicator "sample" answers every sample report with a report',
    'NONSENSE',
    () => adder((host) => host.symbolicator({ name: 'sample', symbolicate: () => ({}) as never })),
  ],
  [
    'symbolicator "sample" returns the report itself when it resolves nothing',
    'equal copy',
    () => adder((host) => host.symbolicator({ name: 'sample', symbolicate: (report) => ({ ...report }) })),
  ],
  [
    'symbolicator "sample" keeps every exception, and frames where there were some',
    'of 2 exceptions 1 are left',
    () =>
      adder((host) =>
        host.symbolicator({
          name: 'sample',
          symbolicate: (report) => ({ ...report, exceptions: report.exceptions.slice(0, 1) }),
        }),
      ),
  ],
  [
    'symbolicator "sample" keeps every exception, and frames where there were some',
    'lost its frames',
    () =>
      adder((host) =>
        host.symbolicator({
          name: 'sample',
          symbolicate: (report) => ({
            ...report,
            exceptions: report.exceptions.map((exception) => ({ ...exception, frames: [] })),
          }),
        }),
      ),
  ],
  [
    'symbolicator "sample" leaves reports as they are',
    'it was changed',
    () =>
      adder((host) =>
        host.symbolicator({
          name: 'sample',
          symbolicate(report) {
            report.notes.push('seen')
            return report
          },
        }),
      ),
  ],
  [
    'symbolicator "sample" gives the same answer twice',
    'first',
    () =>
      adder((host) =>
        host.symbolicator({ name: 'sample', symbolicate: (report) => ({ ...report, notes: [`No. ${calls++}`] }) }),
      ),
  ],
  [
    'detector "sample" answers every series with a finding or null',
    'NONSENSE',
    () =>
      adder((host) =>
        host.detector({
          name: 'sample',
          detect: ({ samples }) => ({
            ...finding,
            value: samples.reduce((sum, { value }) => sum + value!, 0) / samples.length,
          }),
        }),
      ),
  ],
  [
    'detector "sample" takes back what it found last',
    'it threw',
    () =>
      adder((host) =>
        host.detector({
          name: 'sample',
          detect: (_, previous) => (previous ? { ...finding, threshold: previous.expectedAt!.getTime() } : null),
        }),
      ),
  ],
  [
    'detector "sample" leaves series as they are',
    'without changing it',
    () =>
      adder((host) =>
        host.detector({
          name: 'sample',
          detect({ samples }) {
            ;(samples as unknown as { at: Date }[]).sort((one, other) => one.at.getTime() - other.at.getTime())
            return null
          },
        }),
      ),
  ],
  [
    'detector "sample" leaves what it found last as it is',
    'it was changed',
    () =>
      adder((host) =>
        host.detector({
          name: 'sample',
          detect: (_, previous) => previous && Object.assign(previous, { message: 'Still too much.' }),
        }),
      ),
  ],
  [
    'detector "sample" gives the same answer twice',
    'first',
    () => adder((host) => host.detector({ name: 'sample', detect: () => ({ ...finding, value: calls++ }) })),
  ],
  [
    'notifier "sample" previews every action at every level',
    'RESOLVE INFO: the preview has no parts',
    () =>
      talker((host, options) =>
        host.notifier(
          notifier(options, {
            preview: ({ action, title }) =>
              action === 'RESOLVE' ? [] : [{ name: 'text', contentType: 'text/plain', body: title }],
          }),
        ),
      ),
  ],
  [
    'notifier "sample" shows the title of what is new',
    'stands nowhere',
    () =>
      talker((host, options) =>
        host.notifier(
          notifier(options, { preview: ({ text }) => [{ name: 'text', contentType: 'text/plain', body: text }] }),
        ),
      ),
  ],
  [
    'notifier "sample" previews awkward notifications',
    'nothing around it',
    () =>
      talker((host, options) =>
        host.notifier(
          notifier(options, {
            preview: ({ title, project }) => [
              { name: 'text', contentType: 'text/plain', body: `${project!.name}: ${title}` },
            ],
          }),
        ),
      ),
  ],
  [
    'notifier "sample" previews awkward notifications',
    'joined emoji: NONSENSE',
    () =>
      talker((host, options) =>
        host.notifier(
          notifier(options, {
            preview: ({ title }) => [{ name: 'text', contentType: 'text/plain', body: title.slice(0, 31) }],
          }),
        ),
      ),
  ],
  [
    'notifier "sample" takes no text for HTML',
    'fact: it stands in html as it came',
    () =>
      talker((host, options) =>
        host.notifier(
          notifier(options, {
            preview: ({ title, facts }) => [
              { name: 'text', contentType: 'text/plain', body: title },
              { name: 'html', contentType: 'text/html; charset=utf-8', body: `<b>${facts[0]?.value}</b>` },
            ],
          }),
        ),
      ),
  ],
  [
    'notifier "sample" sends nothing when it previews',
    'requests came',
    () =>
      talker((host, options) =>
        host.notifier(
          notifier(options, {
            async preview({ title }, call) {
              await post(options.url, {}, call)
              return [{ name: 'text', contentType: 'text/plain', body: title }]
            },
          }),
        ),
      ),
  ],
  [
    'notifier "sample" leaves notifications as they are',
    'it was changed',
    () =>
      talker((host, options) =>
        host.notifier(
          notifier(options, {
            preview(notification) {
              Object.assign(notification, { text: '' })
              return [{ name: 'text', contentType: 'text/plain', body: notification.title }]
            },
          }),
        ),
      ),
  ],
  [
    'notifier "sample" is aimed at a receiver',
    "receiver: 'none'",
    () => talker((host, options) => host.notifier(notifier(options))),
    { config: { url: 'https://chat.example' } },
  ],
  [
    'notifier "sample" sends something to its receiver',
    'nothing came',
    () => talker((host, options) => host.notifier(notifier(options, { notify: () => ({ note: 'Sent.' }) }))),
  ],
  [
    'notifier "sample" sends the same keys when it tries again',
    'not when it was tried again',
    () =>
      talker((host, options) =>
        host.notifier(notifier(options, { notify: (_, call) => post(options.url, { id: crypto.randomUUID() }, call) })),
      ),
  ],
  [
    'notifier "sample" sends different keys for different ones',
    'idempotency-key: evenkeel',
    () =>
      talker((host, { url }) =>
        host.notifier(
          notifier(
            { url },
            {
              async notify(_, call) {
                await call.fetch(url, { method: 'POST', headers: { 'Idempotency-Key': 'evenkeel' } })
              },
            },
          ),
        ),
      ),
  ],
  [
    'notifier "sample" may be tried again when its receiver is out of order (500)',
    'not permanent',
    () =>
      talker((host, options) =>
        host.notifier(
          notifier(options, {
            async notify(_, call) {
              const { ok } = await call.fetch(options.url)
              if (!ok) throw Object.assign(new Error('No.'), { name: 'Undeliverable' })
            },
          }),
        ),
      ),
  ],
  [
    'notifier "sample" may be tried again when its receiver is away',
    'expected a failure',
    () =>
      talker((host, options) =>
        host.notifier(
          notifier(options, { notify: (notification, call) => post(options.url, notification, call).catch(() => {}) }),
        ),
      ),
  ],
  [
    'notifier "sample" fails when its receiver refuses (400)',
    'expected a failure',
    () =>
      talker((host, options) =>
        host.notifier(
          notifier(options, {
            async notify(_, call) {
              await call.fetch(options.url)
            },
          }),
        ),
      ),
  ],
  [
    'notifier "sample" comes back when its receiver says so (429, Retry-After: 7)',
    'it says null',
    () =>
      talker((host, options) =>
        host.notifier(
          notifier(options, {
            async notify(_, call) {
              const { ok, status } = await call.fetch(options.url)
              if (!ok) throw new Error(`HTTP ${status}`)
            },
          }),
        ),
      ),
  ],
  [
    'notifier "sample" hangs up on a receiver that never answers',
    'stays open',
    () =>
      talker((host, options) =>
        host.notifier(
          notifier(options, {
            async notify() {
              const { ok } = await fetch(options.url)
              if (!ok) throw new Error('No.')
            },
          }),
        ),
      ),
  ],
  [
    'recoveryStrategy "sample" does nothing in a dry run',
    'expected no request',
    () =>
      talker((host, options) =>
        host.recoveryStrategy(
          strategy(options, {
            async recover(order, call) {
              await post(options.url, order, call)
              return { done: !order.dryRun, note: 'Asked.' }
            },
          }),
        ),
      ),
  ],
  [
    'recoveryStrategy "sample" does nothing in a dry run',
    'though only asked what it would do',
    () =>
      talker((host, options) =>
        host.recoveryStrategy(strategy(options, { recover: () => ({ done: true, note: 'Done.' }) })),
      ),
  ],
  [
    'recoveryStrategy "sample" leaves orders as they are',
    'it was changed',
    () =>
      talker((host, options) =>
        host.recoveryStrategy(
          strategy(options, {
            recover(order) {
              Object.assign(order, { target: 'all' })
              return { done: false, note: 'Nothing.' }
            },
          }),
        ),
      ),
  ],
  [
    'recoveryStrategy "sample" sends something to its receiver',
    'nothing came',
    () =>
      talker((host, options) =>
        host.recoveryStrategy(strategy(options, { recover: ({ dryRun }) => ({ done: !dryRun, note: 'Believe me.' }) })),
      ),
  ],
  [
    'recoveryStrategy "sample" carries out what it is asked',
    'expected done',
    () =>
      talker((host, options) =>
        host.recoveryStrategy(
          strategy(options, {
            async recover(order, call) {
              if (!order.dryRun) await post(options.url, order, call)
              return { done: false, note: 'Who knows.' }
            },
          }),
        ),
      ),
  ],
  [
    'schema fits the product',
    'SCHEMA_PREFIX',
    () => adder((host) => host.schema({ typeDefs: 'extend type Query { tickets: Int }', resolvers: {} })),
  ],
  [
    'schema answers Query.sampleTickets',
    'its own schema does not allow',
    () =>
      adder((host) =>
        host.schema({ ...schema, resolvers: { ...schema.resolvers, Query: { sampleTickets: () => [null] } } }),
      ),
  ],
  [
    'schema answers Crash.sampleTicket',
    'No such place',
    () =>
      adder((host) =>
        host.schema({
          ...schema,
          resolvers: {
            ...schema.resolvers,
            Crash: {
              sampleTicket() {
                throw new Error('No such place')
              },
            },
          },
        }),
      ),
  ],
  [
    'schema adds fields to types of the product',
    'begins with sample',
    () => adder((host) => host.schema({ typeDefs: 'type SampleTicket { title: String }', resolvers: {} })),
  ],
  [
    'healthScorer "sample" scores every customer, or parts of it',
    'usage.score',
    () => adder((host) => host.healthScorer(scorer(({ events }) => events))),
  ],
  [
    'healthScorer "sample" makes up nothing about a customer of whom nothing is known',
    'expected null for each part, it answered {"churnRisk":0.5}',
    () =>
      adder((host) =>
        host.healthScorer({ ...scorer(), score: (facts) => ({ ...scorer().score(facts), churnRisk: 0.5 }) }),
      ),
  ],
  [
    'healthScorer "sample" leaves what is known of customers as it is',
    'it was changed',
    () =>
      adder((host) =>
        host.healthScorer(
          scorer((usage) => {
            Object.assign(usage, { events: 0 })
            return 50
          }),
        ),
      ),
  ],
  [
    'healthScorer "sample" gives the same answer twice',
    'first {"usage"',
    () => adder((host) => host.healthScorer(scorer(() => calls++ % 100))),
  ],
  [
    'healthCheck "sample" tells that a service is there',
    'expected a better answer',
    () =>
      talker((host, options) =>
        host.healthCheck(health(options, { check: () => ({ status: 'CRITICAL', note: 'Who knows.', latency: null }) })),
      ),
  ],
  [
    'healthCheck "sample" answers CRITICAL when nobody is there',
    'it threw',
    () =>
      talker((host, options) =>
        host.healthCheck(
          health(options, {
            async check(call) {
              await call.fetch(options.url)
              return { status: 'HEALTHY', note: 'There.', latency: 1 }
            },
          }),
        ),
      ),
  ],
  [
    'healthCheck "sample" hangs up on a service that never answers',
    'stays open',
    () =>
      talker((host, options) =>
        host.healthCheck(
          health(options, {
            async check() {
              const isThere = await fetch(options.url).then(Boolean, () => false)
              return { status: isThere ? 'HEALTHY' : 'CRITICAL', note: 'As it is.', latency: null }
            },
          }),
        ),
      ),
  ],
]

describe('a bad plugin is told', () => {
  it.concurrent.each(bad)(
    '%s: %s',
    { timeout: 60_000 },
    async (check, problem, plugin, options = { config: aimed }) => {
      const made = plugin()
      const failures = await failuresOf(made, made?.config === undefined && options.config === aimed ? {} : options)
      expect(failures).toContainEqual({ check, problem: expect.stringContaining(problem) })
    },
  )

  it('all at once, in one error', async () => {
    const plugin = adder((host) => {
      host.classifier({ name: 'first', classify: () => ({ ...vote, reason: '' }) })
      host.classifier({ name: 'second', classify: () => 'bad' as never })
    })
    await expect(checkPlugin(plugin)).rejects.toThrow(
      /"sample" does not conform, 2 of \d+ checks failed:\n {2}classifier "first".*\n {2}classifier "second"/,
    )
  })
})
