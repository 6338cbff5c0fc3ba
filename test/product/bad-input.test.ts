import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  ask,
  askRaw,
  envelopeOf,
  faultyEvent,
  type Json,
  metric,
  newEventId,
  type SdkAnswer,
  send,
  stored,
} from '../system/talk.ts'
import { startTestHost, type TestHost } from '../system/test-host.ts'

let host: TestHost
beforeAll(async () => {
  host = await startTestHost()
})
afterAll(() => host.close())

/** All that can be read of a crash: nothing of it may break on what was stored. */
const everything = `query ($id: String!) { project(slug: "default") { crash(eventId: $id) {
  eventId at receivedAt level handled platform release environment transaction severity category message sdk raw
  exceptions { type value module mechanism { type handled description }
    frames { function module filename absPath package lineno colno inApp context { pre line post } } }
  breadcrumbs { at type category level message data } tags { key value }
  user { id username role screen workflow recentActions sessionSeconds }
  system { deviceModel deviceFamily osName osVersion totalMemory freeMemory batteryLevel network freeDisk }
  app { name version build activeFeatures performance memory databaseState }
  business { activeCustomers activeBatches pendingTasks lastSyncAt dataIntegrity }
  classification { severity category confidence team priorityScore responseTargetSeconds votes { reason } }
  impact { affectedUsers affectedFeatures businessImpact escalationRequired dataLossRisk actionRequired workaround }
  recommendations { action reason priority } processing { notes steps { step plugin note failure } }
  issue { shortId title culprit grouping crashCount userCount firstSeen lastSeen firstRelease lastRelease }
} } }`

/** Sends an event that has to be kept, and reads all of it back. */
async function keepAndRead(event: Json | string) {
  const answer = await send(host, envelopeOf(event))
  expect(answer).toMatchObject({ status: 200, body: { id: expect.stringMatching(/^[0-9a-f]{32}$/) } })
  const { data, errors } = await ask(host, everything, { id: answer.body.id })
  expect(errors).toEqual([])
  expect(data.project.crash).not.toBeNull()
  return data.project.crash
}

function expectRefusal(answer: SdkAnswer, status: number, cause: string) {
  expect({ status: answer.status, causes: answer.body.causes }).toEqual({ status, causes: [cause] })
  expect(answer.body.detail).toMatch(/\w/)
  expect(answer.headers.get('x-sentry-error')).toBeTruthy()
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  expect(answer.headers.get('access-control-expose-headers')).toContain('x-sentry-error')
}

const nested = (depth: number) => `{"event_id":"${newEventId()}","extra":${'['.repeat(depth)}${']'.repeat(depth)}}`
const good = () => envelopeOf(faultyEvent())
const withLength = (length: unknown) => `{}\n{"type":"event","length":${length}}\n{"message":"m"}\n`

describe('a report that cannot be used is refused with a reason', () => {
  const refusals: [string, () => string | Uint8Array, number, string, Record<string, string>?][] = [
    ['nothing', () => '', 400, 'bad_envelope'],
    ['no JSON at all', () => 'hello', 400, 'bad_json'],
    ['a header that is a list', () => '[]\n', 400, 'bad_envelope'],
    ['truncated gzip', () => gzipSync(good()).subarray(0, -12), 400, 'truncated_body', { 'content-encoding': 'gzip' }],
    ['broken gzip', () => Buffer.alloc(500, 7), 400, 'bad_content_encoding', { 'content-encoding': 'gzip' }],
    ['an unknown encoding', good, 415, 'unsupported_content_encoding', { 'content-encoding': 'compress' }],
    ['a length beyond the end', () => withLength(5000), 400, 'bad_envelope'],
    ['a length too short', () => withLength(3), 400, 'bad_envelope'],
    ['a negative length', () => withLength(-1), 400, 'bad_envelope'],
    ['a length that is text', () => withLength('"14"'), 400, 'bad_envelope'],
    ['an item without a type', () => '{}\n{}\n{}\n', 400, 'bad_envelope'],
    ['two events', () => Buffer.concat([good(), good().subarray(3)]), 400, 'bad_envelope'],
    ['an event cut off', () => '{}\n{"type":"event"}\n{"message":"m', 400, 'bad_json'],
    ['an event that is a list', () => envelopeOf('[1]'), 400, 'bad_event'],
    ['an event that is null', () => envelopeOf('null'), 400, 'bad_event'],
    ['an id that is none', () => envelopeOf('{"event_id":"\\u0000"}'), 400, 'bad_event_id'],
    ['lists 10,000 deep', () => envelopeOf(nested(10_000)), 400, 'too_deep'],
    ['objects 10,000 deep', () => envelopeOf(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`), 400, 'too_deep'],
    ['a header 10,000 deep', () => `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}\n`, 400, 'too_deep'],
    ['an event over 1 MiB', () => envelopeOf({ message: 'x'.repeat(2 ** 20) }), 413, 'too_large'],
    ['a thousand items too many', () => `{}\n${'{"type":"log","length":0}\n\n'.repeat(2000)}`, 413, 'too_large'],
    ['another key', good, 403, 'key_unknown', { 'x-sentry-auth': `Sentry sentry_key=${'0'.repeat(32)}` }],
    ['a key of nonsense', good, 401, 'key_malformed', { 'x-sentry-auth': 'Sentry sentry_key=%00' }],
    ['a DSN of another project', () => `{"dsn":"http://${'0'.repeat(32)}@localhost/99"}\n`, 403, 'dsn_mismatch'],
  ]

  it.each(refusals)('%s', async (_what, body, status, cause, headers) => {
    const before = await stored(host)
    expectRefusal(await send(host, body(), { headers: headers ?? {} }), status, cause)
    expect(await stored(host)).toEqual(before)
  })

  it('anything but POST, with the headers a browser needs to read why', async () => {
    const response = await fetch(`${host.url}/api/1/envelope/`, { method: 'PUT', body: 'x' })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('POST, OPTIONS')
    expect(response.headers.get('x-sentry-error')).toBeTruthy()
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
  })
})

it('200 MB of zeros, compressed, cost no memory', async () => {
  const zeros = Buffer.alloc(200 * 2 ** 20)
  const bombs = {
    gzip: gzipSync(zeros, { level: 1 }),
    br: brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  }
  let most = 0
  const watch = setInterval(async () => {
    most = Math.max(most, await metric(host, 'evenkeel_ingest_buffer_bytes'))
  }, 5)
  for (const [encoding, bomb] of Object.entries(bombs)) {
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => send(host, bomb, { headers: { 'content-encoding': encoding } })),
    )
    for (const answer of answers) expectRefusal(answer, 413, 'too_large')
  }
  clearInterval(watch)
  // Four at once, each held to the 20 MiB of one envelope.
  expect(most).toBeLessThan(4 * 21 * 2 ** 20)
  expect(await metric(host, 'evenkeel_ingest_buffer_bytes')).toBe(0)
  expect((await send(host, good())).status).toBe(200)
})

describe('an odd report is kept, and all of it can be read', () => {
  it('keys of prototypes are data like any other', async () => {
    const crash = await keepAndRead(
      `{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},"message":"m",
        "tags":{"__proto__":"tagged","toString":"text"},"contexts":{"__proto__":{"polluted":"yes"}},
        "extra":{"__proto__":{"kept":"here"},"hasOwnProperty":1}}`,
    )
    expect({}).not.toHaveProperty('polluted')
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(crash.tags).toEqual([
      { key: '__proto__', value: 'tagged' },
      { key: 'toString', value: 'text' },
    ])
    expect(JSON.stringify(crash.raw.extra)).toContain('{"__proto__":{"kept":"here"}')
  })

  it('NUL bytes and lone surrogates, in every text and key', async () => {
    const odd = '\u0000 \ud800 x \udc00'
    const evil = JSON.stringify(odd)
    const crash = await keepAndRead(
      `{"message":${evil},"release":${evil},"environment":${evil},"transaction":${evil},"platform":${evil},"level":${evil},
        "logger":${evil},"server_name":${evil},"dist":${evil},"fingerprint":[${evil}],
        "user":{"id":${evil},"username":${evil}},"tags":{${evil}:${evil}},"extra":{${evil}:${evil}},
        "sdk":{"name":${evil},"version":${evil}},"contexts":{"os":{"name":${evil},"version":${evil}},"device":{"model":${evil}}},
        "breadcrumbs":[{"message":${evil},"category":${evil},"data":{${evil}:[${evil}]}}],
        "exception":{"values":[{"type":${evil},"value":${evil},"module":${evil},"mechanism":{"type":${evil}},
          "stacktrace":{"frames":[{"function":${evil},"filename":${evil},"module":${evil},"context_line":${evil}}]}}]}}`,
    )
    const kept = '\ufffd \ufffd x \ufffd'
    expect(crash).toMatchObject({
      message: kept,
      release: kept,
      environment: kept,
      transaction: kept,
      tags: [{ key: kept, value: kept }],
      exceptions: [{ type: kept, value: kept, frames: [{ function: kept, context: { line: kept } }] }],
    })
    const { data } = await ask(
      host,
      `query ($f: CrashFilter) { project(slug: "default") { crashes(filter: $f) { nodes { eventId } } } }`,
      { f: { tags: [{ key: kept, value: kept }], release: [kept] } },
    )
    expect(data.project.crashes.nodes).toEqual([{ eventId: crash.eventId }])
  })

  it('bytes that are not UTF-8', async () => {
    const answer = await send(
      host,
      Buffer.concat([Buffer.from('{}\n{"type":"event"}\n{"message":"caf'), Buffer.from([0xe9]), Buffer.from('"}')]),
    )
    const { data } = await ask(host, everything, { id: answer.body.id })
    expect(data.project.crash.message).toBe('caf\ufffd')
  })

  it.each([
    ['1970', '1970-01-01T00:00:00Z', 'timestamp lay before the year 2000 and was not used.'],
    ['1970 in seconds', 0, 'timestamp lay before the year 2000 and was not used.'],
    ['2100', '2100-01-01T00:00:00Z', 'timestamp lay in the future and was not used.'],
    ['a year of six digits', '+275760-09-13T00:00:00.000Z', expect.stringMatching(/^timestamp /)],
    ['beyond all dates', 1e300, expect.stringMatching(/^timestamp /)],
    ['nonsense', { when: 'now' }, 'timestamp was not a time and was not used.'],
  ])('a time in %s: when it came in stands for when it happened', async (_what, timestamp, note) => {
    const crash = await keepAndRead(faultyEvent('TimeFault', { timestamp }))
    expect(crash.at).toBe(crash.receivedAt)
    expect(crash.processing.notes).toContainEqual(note)
  })

  it.each<[string, Json]>([
    ['nothing at all', {}],
    ['no exception', { message: 'only a message' }],
    ['only nulls', { exception: null, message: null, tags: null, contexts: null, user: null, timestamp: null }],
    ['lists for objects', { exception: [], tags: [], contexts: [], user: [], sdk: [], extra: [], request: [] }],
    ['texts for objects', { exception: 'e', tags: 't', contexts: 'c', user: 'u', sdk: 's', breadcrumbs: 'b' }],
    ['numbers for texts', { message: 7, release: 1.5, environment: 0, platform: 3, level: 9, transaction: -1 }],
    [
      'an exception of nulls',
      { exception: { values: [null, {}, { type: null, stacktrace: { frames: [null, {}] } }] } },
    ],
    ['breadcrumbs of nonsense', { breadcrumbs: { values: [null, 1, [], { timestamp: 'x', level: 4, data: 'text' }] } }],
  ])('%s', async (_what, event) => {
    const crash = await keepAndRead(event)
    expect(crash.issue).toMatchObject({ crashCount: expect.any(Number), title: expect.stringMatching(/./) })
  })

  it.each<[string, unknown]>([
    ['a text', 'mine'],
    ['a number', 42],
    ['an object', { a: 1 }],
    ['nested lists', [['a'], { b: 1 }, null, true, 1.5, '{{ default }}']],
    ['an empty list', []],
    ['a long list', Array.from({ length: 5000 }, (_, index) => `part ${index}`)],
  ])('a fingerprint that is %s', async (_what, fingerprint) => {
    await keepAndRead(faultyEvent('FingerprintFault', { fingerprint }))
  })

  it('tags with odd and repeated keys', async () => {
    const crash = await keepAndRead({
      message: 'm',
      tags: [['a', 1], ['a', 2], ['', 'x'], [null, 'y'], ['yes', true], ['none', null], { key: 'b', value: 'c' }, 5],
    })
    expect(crash.tags).toEqual([
      { key: 'a', value: '1' },
      { key: 'yes', value: 'true' },
      { key: 'b', value: 'c' },
    ])
  })

  it.each([2 ** 31, 2 ** 40, 1e21, 1.5, -5, '9007199254740993'])('a count of %s everywhere', async (count) => {
    const frame = { function: 'f', filename: 'f.js', lineno: count, colno: count }
    const amounts = { memory_size: count, free_memory: count, free_storage: count, battery_level: count }
    const stakes = { active_customers: count, active_batches: count, pending_tasks: count }
    const crash = await keepAndRead({
      exception: { values: [{ type: 'E', value: count, thread_id: count, stacktrace: { frames: [frame] } }] },
      contexts: { device: amounts, app: { app_memory: count, app_build: count }, business: stakes },
      breadcrumbs: [{ timestamp: count, data: { count } }],
      measurements: { lcp: { value: count } },
      extra: { count, session_duration: count },
    })
    expect(crash.exceptions[0].frames[0].function).toBe('f')
  })

  it('ten thousand of everything', async () => {
    const many = <T>(make: (index: number) => T) => Array.from({ length: 10_000 }, (_, index) => make(index))
    const tags = await keepAndRead({ message: 'm', tags: Object.fromEntries(many((i) => [`t${i}`, `v${i}`])) })
    expect(tags.tags).toHaveLength(10_000)
    const crumbs = await keepAndRead({ message: 'm', breadcrumbs: many((i) => ({ message: `b${i}`, timestamp: i })) })
    expect(crumbs.breadcrumbs.at(-1)).toMatchObject({ message: 'b9999' })
    const frames = many((i) => ({ function: `f${i}`, lineno: i }))
    const deep = await keepAndRead({ exception: { values: [{ type: 'StackOverflow', stacktrace: { frames } }] } })
    expect(deep.exceptions[0].frames).toHaveLength(10_000)
    expect(deep.exceptions[0].frames[0].function).toBe('f9999')
    const chain = await keepAndRead({ exception: { values: many((i) => ({ type: `E${i}` })) } })
    expect(chain.exceptions).toHaveLength(10_000)
  })

  it('texts as long as an event may be, and names of 10 kB', async () => {
    const long = 'long words '.repeat(1000)
    const crash = await keepAndRead({
      message: 'm'.repeat(2 ** 20 - 200_000),
      release: long,
      environment: long,
      transaction: long,
      platform: long,
      tags: { [long]: long },
      contexts: { os: { name: long, version: long }, device: { model: long } },
      exception: { values: [{ type: long, value: long }] },
    })
    expect(crash.message).toHaveLength(2 ** 20 - 200_000)
    expect(long.startsWith(crash.release)).toBe(true)
    expect(long.startsWith(crash.environment)).toBe(true)
  })
})

describe('a question that cannot be answered', () => {
  let ids: { project: string; crash: string; issue: string }
  beforeAll(async () => {
    const { body } = await send(host, good())
    const { data } = await ask(
      host,
      `query ($id: String!) { project(slug: "default") { id crash(eventId: $id) { id issue { id } } } }`,
      { id: body.id },
    )
    ids = { project: data.project.id, crash: data.project.crash.id, issue: data.project.crash.issue.id }
  })

  it.each([
    ['no JSON', '{"query":'],
    ['no query', '{}'],
    ['a list', '[{"query":"{ viewer { name } }"}]'],
    ['a number for a query', '{"query":5}'],
    ['variables that are text', '{"query":"{ viewer { name } }","variables":"x"}'],
    ['no such syntax', '{"query":"{ viewer { name "}'],
    ['an unknown field', '{"query":"{ viewer { nme } }"}'],
    ['an unknown argument', '{"query":"{ project(slug: \\"default\\", x: 1) { id } }"}'],
    ['a variable of another type', '{"query":"query ($s: String!) { project(slug: $s) { id } }","variables":{"s":5}}'],
    ['a variable that is missing', '{"query":"query ($s: String!) { project(slug: $s) { id } }"}'],
    ['an operation nobody wrote', '{"query":"query A { viewer { name } }","operationName":"B"}'],
  ])('%s is the sender’s mistake', async (_what, body) => {
    const { status, data, errors } = await askRaw(host, body)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(data).toBeNull()
    expect(errors.length).toBeGreaterThan(0)
    for (const { extensions } of errors) expect(extensions?.code).not.toBe('INTERNAL')
  })

  const inProject = (field: string) => `{ project(slug: "default") { ${field} } }`
  it.each([
    ['negative first', inProject('crashes(first: -1) { nodes { id } }')],
    ['negative last', inProject('issues(last: -1) { nodes { id } }')],
    ['first and last', inProject('crashes(first: 1, last: 1) { nodes { id } }')],
    ['a cursor of nonsense', inProject('crashes(first: 1, after: "nonsense") { nodes { id } }')],
    ['an empty cursor', inProject('issues(first: 1, after: "") { nodes { id } }')],
    [
      'a cursor of another kind',
      inProject(`issues(after: "${Buffer.from('GPC:N:7').toString('base64')}") { nodes { id } }`),
    ],
    ['a cursor of no id', inProject(`crashes(after: "${Buffer.from('GPC:S:x').toString('base64')}") { nodes { id } }`)],
    [
      'a cursor of no id, backwards',
      inProject(`releases(before: "${Buffer.from('GPC:S:\0').toString('base64')}") { nodes { id } }`),
    ],
    ['a global id of nonsense', '{ node(id: "nonsense") { id } }'],
    ['an empty global id', '{ node(id: "") { id } }'],
    ['a global id of no type', `{ node(id: "${Buffer.from('Nothing:1').toString('base64')}") { id } }`],
    ['a crash of no id', `{ node(id: "${Buffer.from('Crash:x').toString('base64')}") { id } }`],
    ['a project of no number', `{ node(id: "${Buffer.from('Project:x').toString('base64')}") { id } }`],
    ['a project of a huge number', `{ node(id: "${Buffer.from('Project:99999999999').toString('base64')}") { id } }`],
    ['a type without ids', `{ node(id: "${Buffer.from('Viewer:1').toString('base64')}") { id } }`],
    ['a slug with a NUL', '{ project(slug: "a\\u0000b") { id } }'],
    ['a short id of a huge number', inProject('issue(shortId: "DEFAULT-999999999") { id }')],
    ['an event id of nonsense', inProject('crash(eventId: "\\u0000") { id }')],
    ['a filter with a NUL', inProject('crashes(filter: { release: ["\\u0000"] }) { nodes { id } }')],
    [
      'a tag filter with a NUL',
      inProject('crashes(filter: { tags: [{ key: "\\u0000", value: "%" }] }) { nodes { id } }'),
    ],
    ['a text filter with a NUL', inProject('issues(filter: { text: "\\u0000" }) { nodes { id } }')],
    ['a text filter of wildcards', inProject('issues(filter: { text: "%_\\\\" }) { nodes { id } totalCount }')],
    ['statistics with a NUL', inProject('crashStats(filter: { os: ["\\u0000"] }) { count }')],
    [
      'a period turned round',
      inProject('crashStats(period: { from: "2026-01-02T00:00:00Z", to: "2026-01-01T00:00:00Z" }) { count }'),
    ],
    ['a period of nonsense', inProject('crashStats(period: { last: "a while" }) { count }')],
    ['a period of millennia', inProject('crashStats(period: { last: "999999w" }) { count }')],
    ['a period before all time', inProject('intake(period: { to: "0000-01-01T00:00:00Z" }) { quantity }')],
    ['a million minutes', inProject('crashStats(period: { last: "400d" }, interval: MINUTE) { count }')],
    ['a day that is none', inProject('crashes(filter: { since: "2026-13-45T99:00:00Z" }) { nodes { id } }')],
    ['statistics since the year 0', inProject('crashes(filter: { since: "0000-01-01T00:00:00Z" }) { nodes { id } }')],
    ['an issue that is a project', 'mutation { resolveIssue(input: { issueId: "PROJECT" }) { errors { code } } }'],
    ['an issue of nonsense', 'mutation { resolveIssue(input: { issueId: "x" }) { errors { code } } }'],
    [
      'an assignee with a NUL',
      'mutation { assignIssue(input: { issueId: "ISSUE", assignee: "\\u0000" }) { errors { code } } }',
    ],
    ['a project with a NUL', 'mutation { createProject(input: { slug: "a", name: "\\u0000" }) { errors { code } } }'],
    [
      'a key label with a NUL',
      'mutation { createProjectKey(input: { project: "default", label: "\\u0000" }) { errors { code } } }',
    ],
    ['a key with a NUL', 'mutation { revokeProjectKey(input: { publicKey: "\\u0000" }) { errors { code } } }'],
    ['a token with a NUL', 'mutation { createToken(input: { name: "\\u0000" }) { errors { code } } }'],
    [
      'a token for ever',
      'mutation { createToken(input: { name: "t", expiresAt: "9999-12-31T23:59:59Z" }) { errors { code } } }',
    ],
    [
      'a report in the year 0',
      'mutation { reportCrash(input: { project: "default", message: "m", at: "0000-01-01T00:00:00Z" }) { errors { code } } }',
    ],
    [
      'a report with NULs',
      'mutation { reportCrash(input: { project: "default", message: "\\u0000", platform: "\\u0000", fingerprint: ["\\u0000"] }) { errors { code } } }',
    ],
    [
      'a report for a project with a NUL',
      'mutation { reportCrash(input: { project: "\\u0000", message: "m" }) { errors { code } } }',
    ],
  ])('%s gets an answer that is nobody’s accident', async (_what, query) => {
    const { errors } = await ask(host, query.replace('PROJECT', ids.project).replace('ISSUE', ids.issue))
    for (const { message, extensions } of errors)
      expect(`${extensions?.code}: ${message}`).not.toMatch(/INTERNAL|undefined:/)
  })

  it('a first beyond all bounds gets a page', async () => {
    const { data, errors } = await ask(host, inProject('crashes(first: 2147483647) { nodes { id } }'))
    expect(errors).toEqual([])
    expect(data.project.crashes.nodes.length).toBeGreaterThan(0)
    expect(data.project.crashes.nodes.length).toBeLessThanOrEqual(100)
  })

  it('JSON arguments 10,000 deep', async () => {
    const deep = '[['.repeat(5000) + ']]'.repeat(5000)
    const query =
      'mutation ($x: JSON) { reportCrash(input: { project: "default", message: "m", extra: $x }) { errors { code } } }'
    const { errors } = await askRaw(host, `{"query":${JSON.stringify(query)},"variables":{"x":${deep}}}`)
    for (const { extensions } of errors) expect(extensions?.code).not.toBe('INTERNAL')
  })

  it('ids of other types change nothing', async () => {
    for (const issueId of [ids.project, ids.crash]) {
      const { data } = await ask(
        host,
        'mutation ($id: ID!) { resolveIssue(input: { issueId: $id }) { issue { id } errors { code } } }',
        { id: issueId },
      )
      expect(data.resolveIssue).toEqual({ issue: null, errors: [{ code: 'NOT_FOUND' }] })
    }
  })
})

it('mangled reports get documented answers, and the process takes a good one afterwards', async () => {
  const random = seeded(20_261_121)
  const below = (most: number) => Math.floor(random() * most)
  const documented = new Set([200, 400, 401, 403, 413, 415])
  const answers = new Map<number, number>()
  const event = faultyEvent('Fuzzed', {
    tags: { a: 'b' },
    contexts: { os: { name: 'iOS', version: '19' } },
    user: { id: 7 },
  })
  const session = { started: new Date(), attrs: { release: 'shop@1.0' }, status: 'exited', errors: 0 }
  const report = { discarded_events: [{ category: 'error', reason: 'sample_rate', quantity: 3 }] }
  const original = Buffer.concat([
    envelopeOf(event),
    Buffer.from(
      `{"type":"session"}\n${JSON.stringify(session)}\n{"type":"client_report"}\n${JSON.stringify(report)}\n`,
    ),
  ])
  const bytes = ['"', '{', '}', '[', ']', ',', ':', '\n', '\\', '\0', '0', '-', 'e', '\u00ff']
  const mangle = () => {
    let body: Buffer = Buffer.from(original)
    for (let edits = 1 + below(4); edits > 0; edits--) {
      const at = below(body.length)
      const kind = below(5)
      if (kind === 0) body = body.subarray(0, at)
      else if (kind === 1) body = Buffer.concat([body.subarray(0, at), body.subarray(at + 1 + below(20))])
      else if (kind === 2)
        body = Buffer.concat([body.subarray(0, at), body.subarray(below(at + 1), at), body.subarray(at)])
      else if (body.length > 0) body[at] = kind === 3 ? below(256) : (bytes[below(bytes.length)] ?? '"').charCodeAt(0)
      if (body.length === 0) break
    }
    return body
  }
  for (let round = 0; round < 40; round++) {
    const batch = Array.from({ length: 10 }, () =>
      below(8) === 0 ? { body: gzipSync(mangle()), gzip: true } : { body: mangle(), gzip: below(20) === 0 },
    )
    const results = await Promise.all(
      batch.map(({ body, gzip }) => send(host, body, { headers: gzip ? { 'content-encoding': 'gzip' } : {} })),
    )
    for (const { status } of results) answers.set(status, (answers.get(status) ?? 0) + 1)
  }
  expect([...answers.keys()].filter((status) => !documented.has(status))).toEqual([])
  expect(answers.get(200)).toBeGreaterThan(20)
  expect(answers.get(400)).toBeGreaterThan(20)
  expect(host.logged.filter(({ level }) => Number(level) >= 50)).toEqual([])
  await keepAndRead(faultyEvent('Afterwards'))
})

/** Mulberry32: the same numbers in each run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
