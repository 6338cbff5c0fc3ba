import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLocalBus } from '../../src/bus/local-bus.ts'
import { createFollowers, type LogEntry, PAGE } from '../../src/live/followers.ts'
import { type LogStreamOptions, logStream } from '../../src/live/log-stream.ts'

const project = 7

/** A log of one project that is kept in an array, with a bus that tells of it. */
function openLog() {
  const bus = createLocalBus()
  const entries: LogEntry[] = []
  let newest = 0
  const log = {
    bus,
    reads: 0,
    errors: [] as unknown[],
    failing: false,
    store(count: number) {
      for (let i = 0; i < count; i++) entries.push({ place: ++newest, id: `e${newest}` })
    },
    /** Places that were taken for what stands in another log. */
    storeElsewhere(count: number) {
      newest += count
    },
    /** As a backup does that is put back. */
    goBack(to: number) {
      entries.splice(0, Infinity, ...entries.filter(({ place }) => place <= to))
      newest = to
    },
    tell: () => bus.publish([{ kind: 'issues', project, issues: [] }]),
    add(count: number) {
      log.store(count)
      log.tell()
    },
    /** Begins after the place `from`; at the newest one unless told otherwise. */
    open(from = newest, options: Partial<LogStreamOptions<LogEntry>> = {}) {
      const stream = logStream({ project, from, newest, followers, ...options })
      const take = async (count: number) => {
        const taken = []
        for (let i = 0; i < count; i++) taken.push((await stream.next()).value)
        return taken
      }
      return { stream, take }
    },
  }
  const onError = (error: unknown) => log.errors.push(error)
  const read = async (_project: number, after: number) => {
    log.reads++
    if (log.failing) throw new Error('The database is away.')
    return entries.filter(({ place }) => place > after).slice(0, PAGE)
  }
  const isNews = (notice: { kind: string }) => notice.kind === 'issues'
  const followers = createFollowers({ bus, isNews, read, newest: async () => newest, onError })
  return log
}
const events = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => ({ cursor: `c1.7.${first + i}`, event: `e${first + i}` }))
const gapAt = (place: number, lagged = 0) => [{ cursor: `c1.7.${place}`, lagged }]
/** Until all that has been read is handed round. */
const settled = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what is added after the call is told, whenever it is pulled', async () => {
  const log = openLog()
  log.add(2)
  const { take } = log.open()
  log.add(1)
  expect(await take(1)).toEqual(events(3, 3))
  const waiting = take(2)
  log.add(2)
  expect(await waiting).toEqual(events(4, 5))
})

test('a notice says that there may be more, not how much: one that comes twice, or for several, changes nothing', async () => {
  const log = openLog()
  const { take } = log.open()
  log.store(3)
  log.tell()
  log.tell()
  expect(await take(3)).toEqual(events(1, 3))
  log.tell()
  log.bus.publish([{ kind: 'lost' }])
  log.store(1)
  log.bus.publish([{ kind: 'lost' }])
  expect(await take(1)).toEqual(events(4, 4))
})

test('a thousand who listen cost one read, and what is told while it runs one more', async () => {
  const log = openLog()
  const all = Array.from({ length: 1_000 }, () => log.open())
  await settled()
  log.reads = 0
  log.add(1)
  log.add(1)
  log.add(1)
  for (const { take } of all) expect(await take(3)).toEqual(events(1, 3))
  await settled()
  expect(log.reads).toBe(2)
})

test('what is stored is read as it is taken, then joined with what is new, without gap or repeat', async () => {
  const log = openLog()
  log.add(6 * PAGE + 3)
  const { take } = log.open(1)
  expect(await take(1)).toEqual(events(2, 2))
  await settled()
  expect(log.reads).toBe(2)
  for (let place = 3; place < 7 * PAGE; place++) {
    if (place % 5 === 0) log.add(1)
    expect(await take(1)).toEqual(events(place, place))
  }
  await settled()
  log.reads = 0
  log.add(1)
  await settled()
  expect(log.reads).toBe(1)
})

test('what is filtered out is not told, nor counted as missed', async () => {
  const log = openLog()
  const { take } = log.open(0, { accepts: ({ place }) => place % 2 === 0, limit: 2 })
  log.add(6)
  await settled()
  expect(await take(3)).toEqual([{ cursor: 'c1.7.2', lagged: 1 }, ...events(4, 4), ...events(6, 6)])
})

test('a slow reader keeps the newest, and is told once, in that place, how many it missed', async () => {
  const log = openLog()
  const { take } = log.open(0, { limit: 2 })
  log.add(5)
  await settled()
  expect(await take(2)).toEqual([{ cursor: 'c1.7.3', lagged: 3 }, ...events(4, 4)])
  log.add(2)
  await settled()
  expect(await take(3)).toEqual([{ cursor: 'c1.7.5', lagged: 1 }, ...events(6, 7)])
})

test('a gap that is known from the start is told first', async () => {
  const log = openLog()
  log.add(2)
  const { take } = log.open(2, { gap: { skipped: 0, to: 2 } })
  log.add(1)
  expect(await take(2)).toEqual([{ cursor: 'c1.7.2', lagged: 0 }, ...events(3, 3)])
})

test('a gap of unknown size stays one when more is missed', async () => {
  const log = openLog()
  log.add(2)
  const { take } = log.open(2, { gap: { skipped: 0, to: 2 }, limit: 1 })
  log.add(2)
  await settled()
  expect(await take(2)).toEqual([...gapAt(3), ...events(4, 4)])
})

test('who has read all that is stored joins those who listen, though they began at a place of another log', async () => {
  const log = openLog()
  log.add(2)
  log.storeElsewhere(3)
  const [listening, reading] = [log.open(), log.open(1)]
  const waiting = [listening.take(1), reading.take(2)]
  await settled()
  expect(log.reads).toBeLessThan(5)
  log.add(1)
  expect(await Promise.all(waiting)).toEqual([events(6, 6), [...events(2, 2), ...events(6, 6)]])
})

test.each<[string, (log: ReturnType<typeof openLog>) => unknown]>([
  ['hears that notices were lost', (log) => log.bus.publish([{ kind: 'lost' }])],
  ['looks without a notice', () => vi.advanceTimersByTimeAsync(10_000)],
])(
  'a log that went back is a gap for all who follow it, when its node %s; they go on from there',
  async (_name, happen) => {
    const log = openLog()
    log.add(9)
    const all = [log.open(), log.open(), log.open(8)]
    expect(await all[2]?.take(1)).toEqual(events(9, 9))
    const waiting = all.map(({ take }) => take(2))
    await settled()
    log.goBack(5)
    await happen(log)
    await settled()
    log.add(1)
    expect(await Promise.all(waiting)).toEqual(all.map(() => [...gapAt(5), ...events(6, 6)]))
  },
)

test('what still waits when the log goes back is part of the gap: it may not be there any more', async () => {
  const log = openLog()
  const { take } = log.open()
  log.add(9)
  await settled()
  log.goBack(5)
  log.bus.publish([{ kind: 'lost' }])
  await settled()
  log.add(1)
  expect(await take(2)).toEqual([...gapAt(5), ...events(6, 6)])
})

test('a slow reader of what was stored is told when the log went back meanwhile, also by the look of another', async () => {
  const log = openLog()
  log.add(3 * PAGE)
  const [alone, slow] = [log.open(0), log.open(0)]
  for (const { take } of [alone, slow]) expect(await take(2 * PAGE)).toEqual(events(1, 2 * PAGE))
  log.goBack(5)
  const first = alone.take(2)
  await settled()
  log.add(1)
  expect(await first).toEqual([...gapAt(5), ...events(6, 6)])
  const second = slow.take(2)
  await settled()
  log.add(1)
  expect(await second).toEqual([...gapAt(6), ...events(7, 7)])
})

test('a log that went back while the database was read is read again from there', async () => {
  const log = openLog()
  log.add(9)
  const listening = log.open()
  await settled()
  log.goBack(5)
  log.tell()
  log.add(1)
  const waiting = listening.take(2)
  await settled()
  log.add(1)
  expect(await waiting).toEqual([...gapAt(6), ...events(7, 7)])
})

test('a database that is away ends nothing: it is told of once, and asked until it answers', async () => {
  const log = openLog()
  log.add(2)
  const [listening, ...reading] = [log.open(), log.open(0), log.open(0)]
  await settled()
  for (const outage of [1, 2]) {
    log.failing = true
    const waiting = [listening?.take(1), ...reading.map(({ take }) => take(outage === 1 ? 3 : 1))]
    log.add(1)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(log.errors).toHaveLength(outage)
    log.failing = false
    await vi.advanceTimersByTimeAsync(3_000)
    const [first, last] = [outage === 1 ? 1 : 4, outage + 2]
    expect(await Promise.all(waiting)).toEqual([events(last, last), ...reading.map(() => events(first, last))])
  }
})

test('what a node stored before it died, without a notice, is found anyway', async () => {
  const log = openLog()
  const { take } = log.open()
  await settled()
  log.store(1)
  const waiting = take(1)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await waiting).toEqual(events(1, 1))
})

test.each<[string, (stream: AsyncIterableIterator<unknown>) => unknown]>([
  ['return', (stream) => stream.return?.()],
  ['throw', (stream) => stream.throw?.(new Error('gone')).catch(() => {})],
])('%s ends it, also for who waits; after the last of them nothing is read any more', async (_name, end) => {
  const log = openLog()
  log.add(1)
  const all = [log.open(0), log.open(0), log.open()]
  const waiting = all.map(({ take }) => take(2))
  await settled()
  for (const { stream } of all) await end(stream)
  expect(await Promise.all(waiting)).toEqual([
    [...events(1, 1), undefined],
    [...events(1, 1), undefined],
    [undefined, undefined],
  ])
  log.reads = 0
  log.add(1)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(log.reads).toBe(0)
  expect(vi.getTimerCount()).toBe(0)
})

test('one who leaves while the database is read, or away, is not listened for', async () => {
  const log = openLog()
  log.add(1)
  const { stream } = log.open(0)
  void stream.next()
  await stream.return?.()
  log.failing = true
  const other = log.open(0).stream
  void other.next()
  await settled()
  await other.return?.()
  log.failing = false
  log.reads = 0
  await vi.advanceTimersByTimeAsync(60_000)
  expect([log.reads, vi.getTimerCount()]).toEqual([0, 0])
})
