import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countSessionPeople } from '../../src/sessions/count-people.ts'
import { countSessionsExactly } from '../../src/sessions/count-sessions-exactly.ts'
import { readFiguresByRelease } from '../../src/sessions/figures-by-release.ts'
import { settleSessions } from '../../src/sessions/fold-sessions.ts'
import { recordSessions, type SessionRow } from '../../src/sessions/record-sessions.ts'
import { leaveSessionChanges } from '../../src/sessions/session-changes.ts'
import { readSessionFigures } from '../../src/sessions/session-figures.ts'
import { fakeClock } from '../system/fake-clock.ts'
import { type SeededProject, seed } from '../system/seed.ts'
import { storeSessions } from '../system/store-sessions.ts'
import { startTestHost, type TestHost } from '../system/test-host.ts'

// Its rounds do nothing unless the clock is put forward: what is not folded stays so.
const START = new Date('2026-03-02T09:00:00Z')
const clock = fakeClock(START)
let host: TestHost
beforeAll(async () => {
  host = await startTestHost({}, undefined, clock)
})
afterAll(() => host.close())

const MINUTE = 60_000
const period = { from: new Date(START.getTime() - 86_400_000), to: new Date(START.getTime() + 4 * 86_400_000) }

function store(rows: readonly SessionRow[]) {
  return host.database.transaction(async (client) => leaveSessionChanges(client, await recordSessions(client, rows)))
}
const settle = ({ number }: SeededProject) => settleSessions(host.database, number)
const session = (app: SeededProject, more: Partial<SessionRow> = {}): SessionRow => ({
  projectId: app.number,
  startedAt: START,
  sid: randomUUID().replaceAll('-', ''),
  release: 'shop@1',
  environment: 'production',
  userKey: null,
  status: 'OK',
  errors: 0,
  duration: null,
  ...more,
})

async function waiting({ number }: SeededProject): Promise<number> {
  const { rowCount } = await host.database.pool.query('SELECT FROM session_change WHERE project_id = $1 AND id > 0', [
    number,
  ])
  return rowCount!
}
const setAside = ({ number }: SeededProject) =>
  host.logged.filter(({ msg, project }) => String(msg).includes('set aside') && project === number)

describe('counting between any two moments', () => {
  test('says the same whether sessions are in the rollups, about to be, or neither', async () => {
    const app = await seed(host).project()
    const counts = Array.from({ length: 300 }, (_, i) => ({
      projectId: app.number,
      startedAt: new Date(START.getTime() + ((i * 7_919) % 4_000) * MINUTE),
      release: `shop@${i % 3}`,
      environment: i % 5 === 0 ? 'staging' : 'production',
      exited: (i * 13) % 7,
      crashed: i % 4 === 0 ? 1 : 0,
    }))
    const windows = [
      [0, 4_000],
      [13, 3_977],
      [60, 120],
      [59, 61],
      [7, 44],
      [600, 2_400],
    ].map(([from, to]) => ({
      from: new Date(START.getTime() + from! * MINUTE),
      to: new Date(START.getTime() + to! * MINUTE),
    }))
    async function compare(stored: typeof counts) {
      for (const window of windows) {
        for (const scope of [{}, { environment: 'staging' }, { release: 'shop@1', environment: 'production' }]) {
          const inside = stored.filter(
            ({ startedAt, release, environment }) =>
              startedAt > window.from &&
              startedAt <= window.to &&
              (scope.release ?? release) === release &&
              (scope.environment ?? environment) === environment,
          )
          const tally = (some: typeof counts) => ({
            sessions: some.reduce((sum, { exited, crashed }) => sum + exited + crashed, 0),
            crashedSessions: some.reduce((sum, { crashed }) => sum + crashed, 0),
          })
          const query = { projectId: app.number, ...window, ...scope }
          const read = (groupBy: readonly ('release' | 'environment')[]) =>
            host.database.transaction((client) => countSessionsExactly(client, { ...query, groupBy }))
          const expected = tally(inside)
          expect(await read([])).toEqual(expected.sessions === 0 ? [] : [{ labels: {}, ...expected }])
          const byRelease = [...Map.groupBy(inside, ({ release }) => release)]
            .map(([release, some]) => ({ labels: { release }, ...tally(some) }))
            .filter(({ sessions }) => sessions > 0)
          const answered = await read(['release'])
          expect(answered).toHaveLength(byRelease.length)
          expect(answered).toEqual(expect.arrayContaining(byRelease))
        }
      }
    }
    await storeSessions(host.database, counts.slice(0, 150))
    await compare(counts.slice(0, 150))
    await settle(app)
    await compare(counts.slice(0, 150))
    await storeSessions(host.database, counts.slice(150))
    await compare(counts)
    await settle(app)
    await compare(counts)
  })
})

test('people of many hours are counted before they are in the rollups as they are then', async () => {
  const app = await seed(host).project()
  const had = (person: string, more: Partial<SessionRow> = {}) => session(app, { userKey: person.repeat(32), ...more })
  const count = (groupBy: readonly ('release' | 'environment')[]) =>
    host.database.transaction((client) =>
      countSessionPeople(client, { projectId: app.number, ...period, environment: 'production', groupBy }),
    )
  await store([had('a'), had('b', { status: 'CRASHED' }), session(app)])
  await settle(app)
  await store([had('a', { release: 'shop@2' }), had('c', { status: 'CRASHED' }), had('d', { environment: 'staging' })])
  const expected = async () => {
    expect(await count([])).toEqual([{ labels: {}, people: 3, crashedPeople: 2 }])
    expect(await count(['release'])).toEqual(
      expect.arrayContaining([
        { labels: { release: 'shop@1' }, people: 3, crashedPeople: 2 },
        { labels: { release: 'shop@2' }, people: 1, crashedPeople: 0 },
      ]),
    )
  }
  await expected()
  await settle(app)
  await expected()
})

test('releases that were in use before, within, across the end of and after a period fare as each does alone', async () => {
  const app = await seed(host).project()
  const DAY = 24 * 60 * MINUTE
  const within = { from: new Date(START.getTime() - 2 * DAY), to: new Date(START.getTime() + 2 * DAY) }
  const ages = { before: [-3, -2.1], within: [-1, 0, 1.9], across: [1, 2.1], after: [2, 3], long: [-40, -1, 40] }
  const environments = ['production', 'staging']
  const rows = Object.entries(ages).flatMap(([release, days]) =>
    days.flatMap((day, index) =>
      environments.map((environment) => {
        const more = {
          environment,
          userKey: 'abc'[index]!.repeat(32),
          status: index === 1 ? 'CRASHED' : 'EXITED',
        } as const
        return session(app, { release, startedAt: new Date(START.getTime() + day * DAY), ...more })
      }),
    ),
  )
  await store(rows)
  const releases = Object.keys(ages)
  for (const scope of [{}, { environment: 'staging' }]) {
    const figures = await readFiguresByRelease(host.database, app.number, { period: within, releases, ...scope })
    const found = releases.map((release) => [
      release,
      figures.get(release)?.sessions,
      figures.get(release)?.users.count,
    ])
    const each = scope.environment ? 1 : 2
    expect(found).toEqual([
      ['before', undefined, undefined],
      ['within', 3 * each, 3],
      ['across', each, 1],
      ['after', undefined, undefined],
      ['long', each, 1],
    ])
    for (const [release, one] of figures) {
      const alone = await readSessionFigures(host.database, { projectId: app.number, release, ...scope }, within)
      expect({ ...one, medianLength: one.medianLength() }).toEqual({ ...alone, medianLength: alone.medianLength() })
    }
  }
})

describe('rollups', () => {
  test('count a session once that two transactions bring at the same time, as what both make of it', async () => {
    const app = await seed(host).project()
    const one = session(app)
    await Promise.all([
      store([one]),
      store([{ ...one, status: 'CRASHED', duration: 9 }]),
      store([{ ...one, status: 'EXITED', userKey: 'a'.repeat(32) }]),
    ])
    const figures = await readSessionFigures(host.database, { projectId: app.number }, period)
    expect(figures).toMatchObject({ sessions: 1, crashed: 1, ok: 0, exited: 0, timed: 1, meanLength: 9 })
    expect(figures).toMatchObject({ users: { count: 1 }, crashedUsers: { count: 1 } })
  })

  test('have each change once, however many fold at the same time', async () => {
    const app = await seed(host).project()
    for (let i = 0; i < 20; i++) await store(Array.from({ length: 5 }, () => session(app)))
    await Promise.all([clock.advance(1), settle(app), settle(app)])
    expect(await readSessionFigures(host.database, { projectId: app.number }, period)).toMatchObject({ sessions: 100 })
    expect(await waiting(app)).toBe(0)
  })

  test('have many changes at once, and few after a while, also where nobody reads them', async () => {
    const [busy, quiet] = [await seed(host).project(), await seed(host).project()]
    for (let i = 0; i < 20; i++) await store([session(busy)])
    await store([session(quiet)])
    await clock.advance(15, 1)
    expect([await waiting(busy), await waiting(quiet)]).toEqual([0, 1])
    await clock.advance(1)
    expect(await waiting(quiet)).toBe(0)
  })

  test('are made of many hours, releases and environments in several transactions', async () => {
    const app = await seed(host).project()
    const counts = Array.from({ length: 5_000 }, (_, i) => ({
      projectId: app.number,
      startedAt: new Date(START.getTime() + (i % 50) * 60 * MINUTE),
      release: `r@${Math.floor(i / 50)}`,
      exited: 1,
    }))
    await storeSessions(host.database, counts)
    await host.database.pool.query('CREATE TABLE taken_page (transaction xid8, cells int)')
    await host.database.pool.query(`CREATE RULE watched AS ON DELETE TO session_change
      DO ALSO INSERT INTO taken_page VALUES (pg_current_xact_id(), cardinality(old.ats))`)
    await settle(app)
    const { rows } = await host.database.pool.query(
      'SELECT sum(cells)::int AS cells FROM taken_page GROUP BY transaction ORDER BY cells DESC',
    )
    await host.database.pool.query('DROP RULE watched ON session_change; DROP TABLE taken_page')
    expect(rows.map(({ cells }) => cells)).toEqual([2_000, 2_000, 1_000])
    expect(await readSessionFigures(host.database, { projectId: app.number }, null)).toMatchObject({ sessions: 5_000 })
  })

  test('are left as they were by a fold that fails, and made by the next', async () => {
    const app = await seed(host).project()
    await store([session(app)])
    await host.database.pool.query('ALTER TABLE session_rollup RENAME COLUMN ok TO okay')
    await expect(settle(app)).rejects.toThrow('"ok"')
    await host.database.pool.query('ALTER TABLE session_rollup RENAME COLUMN okay TO ok')
    expect(await readSessionFigures(host.database, { projectId: app.number }, period)).toMatchObject({ sessions: 1 })
  })

  test('tell a bounded number of releases of a day apart, and count what is beyond under one name', async () => {
    const app = await seed(host).project()
    const rows = Array.from({ length: 1_003 }, (_, i) => session(app, { release: `r@${String(i).padStart(4, '0')}` }))
    await store(rows.slice(0, 1_000))
    await settle(app)
    await store(rows.slice(1_000))
    await settle(app)
    await store([{ ...rows[1_002]!, status: 'CRASHED' }])
    const releases = ['r@0000', 'r@1002', '(other)']
    const figures = await readFiguresByRelease(host.database, app.number, { period: null, releases })
    expect([...figures].map(([release, { sessions, crashed }]) => [release, sessions, crashed])).toEqual(
      expect.arrayContaining([
        ['r@0000', 1, 0],
        ['(other)', 3, 1],
      ]),
    )
    expect(figures.has('r@1002')).toBe(false)
    expect(await readSessionFigures(host.database, { projectId: app.number }, period)).toMatchObject({
      sessions: 1_003,
      crashed: 1,
    })
  })

  test('take lengths of every size in and out again', async () => {
    const app = await seed(host).project()
    const rows = Array.from({ length: 2_100 }, (_, k) => session(app, { duration: 1e-30 * 1.021 ** k }))
    await store(rows)
    await settle(app)
    await store(rows.map((row, k) => ({ ...row, duration: k < 1_040 ? 500_000 : row.duration })))
    const figures = await readSessionFigures(host.database, { projectId: app.number }, period)
    expect(figures).toMatchObject({ sessions: 2_100, timed: 2_100 })
    expect(figures.medianLength()).toBeGreaterThanOrEqual(0)
  })

  test('of one project that cannot be made keep no other from it', async () => {
    const [broken, app] = [await seed(host).project(), await seed(host).project()]
    await store([session(broken)])
    await settle(broken)
    await host.database.pool.query(`UPDATE session_rollup SET lengths = '\\x01ff' WHERE project_id = $1`, [
      broken.number,
    ])
    await store([session(broken), session(app)])
    await clock.advance(16, 1)
    expect([await waiting(broken), await waiting(app)]).toEqual([0, 0])
    expect(setAside(broken)).toMatchObject([{ err: { message: expect.stringContaining('beyond the end') } }])
  })

  test('have all changes but those that cannot be made, which stay and can be tried again', async () => {
    const app = await seed(host).project()
    const sessions = () => readSessionFigures(host.database, { projectId: app.number }, period)
    await store([session(app)])
    await store([session(app, { release: 'unreadable' })])
    await store([session(app), session(app)])
    const change = (set: string) =>
      host.database.pool.query(`UPDATE session_change SET ${set} WHERE project_id = $1`, [app.number])
    await change(`releases = CASE WHEN releases = '{unreadable}' THEN '{NULL}' ELSE releases END`)
    expect(await sessions()).toMatchObject({ sessions: 3 })
    await store([session(app)])
    expect(await sessions()).toMatchObject({ sessions: 4 })
    await clock.advance(1)
    expect(setAside(app)).toMatchObject([{ table: 'session_change', err: { message: expect.any(String) } }])

    await change(`id = -id, releases = '{readable}'`)
    expect(await sessions()).toMatchObject({ sessions: 5 })
    await clock.advance(1)
    expect(setAside(app)).toHaveLength(1)
  })

  test('take out no more than there is of sessions that never came into them', async () => {
    const app = await seed(host).project()
    const [stray, known] = [session(app, { duration: 5 }), session(app, { duration: 7 })]
    // As of a table that was restored by itself.
    await host.database.transaction((client) => recordSessions(client, [stray]))
    await store([{ ...stray, status: 'EXITED', duration: 60 }])
    const figures = () => readSessionFigures(host.database, { projectId: app.number }, period)
    expect(await figures()).toMatchObject({ sessions: 1, ok: 0, exited: 1 })
    await store([known])
    await store([{ ...stray, status: 'CRASHED', duration: 90 }])
    const now = await figures()
    expect(now).toMatchObject({ sessions: 2, ok: 1, exited: 0, crashed: 1 })
    expect(now.medianLength()).toBeCloseTo(7, 0)
  })

  test('say how long sessions lasted after a length has grown', async () => {
    const app = await seed(host).project()
    const [one, other] = [session(app), session(app)]
    await store([
      { ...one, duration: 2 },
      { ...other, duration: 100 },
    ])
    await settle(app)
    await store([{ ...one, duration: 40 }])
    await store([{ ...one, duration: 3 }])
    const figures = await readSessionFigures(host.database, { projectId: app.number }, period)
    expect(figures).toMatchObject({ sessions: 2, timed: 2, meanLength: 70 })
    expect(figures.medianLength()).toBeCloseTo(40, 0)
  })
})
