import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { postgresBinaries } from '../postgres-binaries.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { ownPostgres } from './own-postgres.ts'
import { type Product, startProduct } from './product.ts'
import { ask, envelopeOf, faultyEvent, type Json, metric, type Reachable, send } from './talk.ts'
import { ADMIN, startTestHost, type TestHost } from './test-host.ts'

const isPostgres = process.env.EVENKEEL_TEST_DATABASE !== 'embedded'
const leftovers: (() => unknown)[] = []
afterEach(async () => {
  for (const remove of leftovers.splice(0).reverse()) await remove()
})

async function database(): Promise<FreshDatabase> {
  const fresh = await freshDatabase()
  leftovers.push(() => fresh.drop())
  return fresh
}

async function host(settings: Record<string, string> = {}, shared?: FreshDatabase): Promise<TestHost> {
  const started = await startTestHost(settings, shared)
  leftovers.push(() => started.close())
  return started
}

async function product(settings: Record<string, string | undefined>): Promise<Product> {
  const started = await startProduct({ EVENKEEL_ADMIN_TOKEN: ADMIN, ...settings })
  leftovers.push(() => {
    started.kill('SIGKILL')
    return started.exited
  })
  return started
}

/** Ten faults, so that batches hold new issues, known ones and several crashes of one. */
const someEvent = (index: number) => faultyEvent(`Fault${'ABCDEFGHIJ'[index % 10]}`, { user: { id: index % 7 } })

/**
 * Sends events from several connections until `isOver` or until the server is gone; `onAnswer` hears of each answer.
 * Answers the events that got none, which an SDK would send again.
 */
async function sendMany(
  to: Reachable,
  {
    first = [],
    isOver = () => false,
    onAnswer,
  }: { first?: Json[]; isOver?: () => boolean; onAnswer(event: Json, status: number): void },
): Promise<Json[]> {
  const again = [...first]
  const unanswered: Json[] = []
  let index = 0
  let gone = false
  const connection = async () => {
    while (!gone && !isOver()) {
      const event = again.shift() ?? someEvent(index++)
      try {
        onAnswer(event, (await send(to, envelopeOf(event))).status)
      } catch {
        unanswered.push(event)
        gone = true
      }
    }
  }
  await Promise.all(Array.from({ length: 12 }, connection))
  return [...unanswered, ...again]
}

/** All crashes of the project `default`; fails unless issues, their counts and the intake's agree with them. */
async function storedEvents(at: Pick<Reachable, 'url'>): Promise<string[]> {
  const eventIds: string[] = []
  const perIssue = new Map<string, { counted: number; met: number }>()
  for (let after: string | null = null, more = true; more; ) {
    const { data, errors } = await ask(
      at,
      `query ($after: String) { project(slug: "default") { crashes(first: 100, after: $after) {
         nodes { eventId issue { shortId crashCount } } pageInfo { endCursor hasNextPage } } } }`,
      { after },
    )
    expect(errors).toEqual([])
    for (const { eventId, issue } of data.project.crashes.nodes) {
      eventIds.push(eventId)
      const known = perIssue.get(issue.shortId) ?? { counted: issue.crashCount, met: 0 }
      perIssue.set(issue.shortId, { ...known, met: known.met + 1 })
    }
    after = data.project.crashes.pageInfo.endCursor
    more = data.project.crashes.pageInfo.hasNextPage
  }
  for (const { counted, met } of perIssue.values()) expect(counted).toBe(met)
  const { data } = await ask(
    at,
    '{ project(slug: "default") { issues { totalCount } intake { category outcome quantity } } }',
  )
  expect(data.project.issues.totalCount).toBe(perIssue.size)
  const accepted = data.project.intake.find((row: Json) => row.category === 'error' && row.outcome === 'accepted')
  expect(accepted?.quantity ?? 0).toBe(eventIds.length)
  return eventIds.sort()
}

const rounds = Number(process.env.KILLS ?? 3)

it(
  `killed ${rounds} times under load, it keeps what it answered for, once`,
  async () => {
    const { settings } = await database()
    const answered = new Set<unknown>()
    let unanswered: Json[] = []
    for (let round = 0; round < rounds; round++) {
      const running = await product(settings)
      let left = 1 + Math.floor(Math.random() * 300)
      unanswered = await sendMany(running, {
        first: unanswered,
        onAnswer(event, status) {
          expect(status).toBe(200)
          answered.add(event.event_id)
          if (--left === 0) running.kill('SIGKILL')
        },
      })
      expect((await running.exited).signal).toBe('SIGKILL')
    }
    const running = await product(settings)
    const kept = await storedEvents(running)
    expect(new Set(kept).size).toBe(kept.length)
    expect([...answered].filter((id) => !kept.includes(String(id)))).toEqual([])

    for (const event of unanswered) {
      expect((await send(running, envelopeOf(event))).status).toBe(200)
      answered.add(event.event_id)
    }
    const all = await storedEvents(running)
    expect(all.filter((id) => !answered.has(id))).toEqual([])
    expect(all).toHaveLength(answered.size)
  },
  60_000 + rounds * 10_000,
)

it('told to stop under load, it answers what it has begun, keeps what it answered for and leaves', async () => {
  const { settings } = await database()
  const running = await product(settings)
  const slow = await beginReport(running, faultyEvent('Slow'))
  const kept = new Set<unknown>([slow.eventId])
  let left = 150
  const load = sendMany(running, {
    onAnswer(event, status) {
      if (status === 200) kept.add(event.event_id)
      if (--left === 0) running.kill('SIGTERM')
    },
  })
  await running.prints('"msg":"stopping"')
  const asked = performance.now()
  expect(await slow.finish()).toMatchObject({ status: 200 })
  await load
  expect(await running.exited).toMatchObject({ code: 0, signal: null })
  expect(performance.now() - asked).toBeLessThan(10_000)

  const stored = await storedEvents(await product(settings))
  expect([...kept].filter((id) => !stored.includes(String(id)))).toEqual([])
})

it('when its hands are full it says so, before memory grows', async () => {
  const busy = await host({ INGEST_MAX_ENVELOPE_MB: '0.1', INGEST_MAX_BUFFER_MB: '0.1' })
  const large = await beginReport(busy, faultyEvent('Large', { extra: { text: 'x'.repeat(90_000) } }))
  await expect.poll(() => metric(busy, 'evenkeel_ingest_buffer_bytes')).toBeGreaterThan(90_000)
  const refused = await Promise.all(
    Array.from({ length: 50 }, () =>
      send(busy, envelopeOf(faultyEvent('More', { extra: { text: 'x'.repeat(20_000) } }))),
    ),
  )
  for (const { status, headers, body } of refused) {
    expect({ status, causes: body.causes }).toEqual({ status: 503, causes: ['overloaded'] })
    expectBackOff(headers)
  }
  expect(await metric(busy, 'evenkeel_ingest_buffer_bytes')).toBeLessThan(0.1 * 2 ** 20)
  expect(await large.finish()).toMatchObject({ status: 200 })
  expect(await metric(busy, 'evenkeel_ingest_buffer_bytes')).toBe(0)
  expect(await storedEvents(busy)).toEqual([large.eventId])
})

it('a thread that dies costs the report it died of, even when it cannot be started again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-plugin-'))
  leftovers.push(() => rmSync(folder, { recursive: true }))
  const [plugin, configuration, broken] = ['deadly.mjs', 'evenkeel.config.json', 'broken'].map((name) =>
    join(folder, name),
  ) as [string, string, string]
  writeFileSync(configuration, '{"plugins":[{"use":"./deadly.mjs"}]}')
  writeFileSync(
    plugin,
    `import { existsSync } from 'node:fs'
     if (existsSync(new URL('broken', import.meta.url))) process.exit(1)
     const classify = ({ tags }) => tags.some(({ key }) => key === 'deadly') ? process.exit() : null
     const register = (host) => host.classifier({ name: 'deadly', classify })
     export default { name: 'deadly', contract: 1, register }`,
  )
  const running = await host({ EVENKEEL_CONFIG: configuration, INGEST_THREADS: '2' })
  const ready = async () => (await fetch(`${running.url}/readyz`)).status
  const kill = () => send(running, envelopeOf(faultyEvent('Deadly', { tags: { deadly: 'yes' } })))
  const sound = Array.from({ length: 21 }, (_, index) => someEvent(index))
  const last = sound.pop()!

  writeFileSync(broken, '')
  const refused = await kill()
  expect(refused.status).toBe(503)
  expectBackOff(refused.headers)
  for (const event of sound) expect(await send(running, envelopeOf(event))).toMatchObject({ status: 200 })
  expect(await ready()).toBe(200)

  expect((await kill()).status).toBe(503)
  expect(await ready()).toBe(503)
  expect((await send(running, envelopeOf(last))).status).toBe(503)
  rmSync(broken)
  await expect.poll(ready, { timeout: 20_000, interval: 5 }).toBe(200)
  expect((await send(running, envelopeOf(last))).status).toBe(200)
  expect(await storedEvents(running)).toEqual([...sound, last].map(({ event_id }) => event_id).sort())
})

it('a project over its rate hears 429 and when to come back', async () => {
  const limited = await host({ INGEST_RATE_LIMIT: '0.2' })
  const answers = []
  for (let count = 0; count < 4; count++) answers.push(await send(limited, envelopeOf(faultyEvent())))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 429, 429])
  expectBackOff(answers[3]!.headers)
  expect(await storedEvents(limited)).toHaveLength(2)
})

function expectBackOff(headers: Headers) {
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
  expect(headers.get('x-sentry-rate-limits')).toMatch(/^\d+:[^:]*:\w+/)
  expect(headers.get('x-sentry-error')).toBeTruthy()
  expect(headers.get('access-control-allow-origin')).toBe('*')
}

/** A report whose head the server has seen and whose end is still to come. */
async function beginReport({ url, dsn }: Reachable, event: Json) {
  const { username: key, pathname } = new URL(dsn)
  const body = envelopeOf(event)
  const call = request(`${url}/api${pathname}/envelope/?sentry_key=${key}`, {
    method: 'POST',
    headers: { 'content-length': body.length, expect: '100-continue' },
  })
  const answer = new Promise<{ status: number | undefined }>((resolve, reject) => {
    call.on('error', reject).on('response', (response) => {
      response.resume().on('end', () => resolve({ status: response.statusCode }))
    })
  })
  call.flushHeaders()
  await new Promise((resolve) => call.once('continue', resolve))
  call.write(body.subarray(0, 10))
  return {
    eventId: String(event.event_id),
    finish() {
      call.end(body.subarray(10))
      return answer
    },
  }
}

if (isPostgres) {
  it('two that meet the same faults at once open one issue each and count right', async () => {
    const shared = await database()
    const [one, other] = await Promise.all([host({}, shared), host({}, shared)])
    const events = Array.from({ length: 400 }, (_, index) => someEvent(index))
    const twice = events.flatMap((event) => [send(one, envelopeOf(event)), send(other, envelopeOf(event))])
    expect(new Set((await Promise.all(twice)).map(({ status }) => status))).toEqual(new Set([200]))
    const kept = await storedEvents(one)
    expect(kept).toEqual(events.map(({ event_id }) => event_id).sort())
    const { data } = await ask(
      other,
      '{ project(slug: "default") { issues { totalCount nodes { crashCount userCount } } } }',
    )
    expect(data.project.issues.totalCount).toBe(10)
    expect(data.project.issues.nodes).toEqual(Array(10).fill({ crashCount: 40, userCount: 7 }))
    for (const { logged } of [one, other]) expect(logged.filter(({ level }) => Number(level) >= 50)).toEqual([])
  })
}

if (isPostgres && postgresBinaries()) {
  it('a database that goes away costs senders a 503 and nothing else, and is found again', async () => {
    const server = await ownPostgres()
    leftovers.push(server.remove)
    server.start()
    let isUp = true
    leftovers.push(() => isUp && server.stop())
    const running = await host({ DATABASE_URL: server.url })
    const health = async (path: string) => (await fetch(running.url + path)).status

    const patience = { timeout: 20_000, interval: 5 }
    const kept = new Set<unknown>()
    const refused: Json[] = []
    let phase: 'before' | 'away' | 'back' | 'over' = 'before'
    let inPhase = 0
    const load = sendMany(running, {
      isOver: () => phase === 'over',
      onAnswer(event, status) {
        inPhase++
        if (status === 200) kept.add(event.event_id)
        else refused.push({ event, status })
      },
    })
    const turn = async (next: typeof phase, answers: number) => {
      await expect.poll(() => inPhase, patience).toBeGreaterThanOrEqual(answers)
      phase = next
      inPhase = 0
    }
    await turn('away', 100)
    server.stop()
    isUp = false
    await turn('away', 30)
    const keptAtStop = kept.size
    expect(await health('/readyz')).toBe(503)
    expect(await health('/livez')).toBe(200)
    const { status, headers } = await send(running, envelopeOf(faultyEvent()))
    expect(status).toBe(503)
    expectBackOff(headers)
    await turn('back', 30)
    expect(kept.size).toBe(keptAtStop)

    server.start()
    isUp = true
    await expect.poll(() => health('/readyz'), patience).toBe(200)
    const recovered = kept.size
    await expect.poll(() => kept.size, patience).toBeGreaterThan(recovered + 100)
    phase = 'over'
    await load

    expect(new Set(refused.map((answer) => answer.status))).toEqual(new Set([503]))
    const stored = await storedEvents(running)
    expect([...kept].filter((id) => !stored.includes(String(id)))).toEqual([])
    for (const answer of refused) expect((await send(running, envelopeOf(answer.event as Json))).status).toBe(200)
    expect(await storedEvents(running)).toHaveLength(kept.size + refused.length)
  })
}
