import { expect, test } from 'vitest'
import { createLocalBus } from '../../src/bus/local-bus.ts'
import type { Notice } from '../../src/bus/notice.ts'
import { type EventStreamOptions, eventStream } from '../../src/live/event-stream.ts'

const issues = (...names: string[]): Notice[] => names.map((name) => ({ kind: 'issues', project: 1, issues: [name] }))

function open(options?: EventStreamOptions) {
  const bus = createLocalBus()
  const stream = eventStream(bus, (notice) => (notice.kind === 'issues' ? notice.issues[0]! : null), options)
  const take = async (count: number) => {
    const taken = []
    for (let i = 0; i < count; i++) taken.push((await stream.next()).value)
    return taken
  }
  return { bus, stream, take }
}
const events = (...names: string[]) => names.map((event) => ({ event }))

test('it listens from the call on, keeps order, and leaves out what is not picked', async () => {
  const { bus, take } = open()
  bus.publish([...issues('a'), { kind: 'access' }, ...issues('b')])
  expect(await take(2)).toEqual(events('a', 'b'))
  const waiting = take(2)
  bus.publish(issues('c', 'd'))
  expect(await waiting).toEqual(events('c', 'd'))
})

test('a slow reader keeps the newest, and is told once, in that place, how many it missed', async () => {
  const { bus, take } = open({ limit: 2 })
  bus.publish(issues('a', 'b', 'c', 'd', 'e'))
  expect(await take(2)).toEqual([{ lagged: 3 }, ...events('d')])
  bus.publish(issues('f', 'g'))
  expect(await take(3)).toEqual([{ lagged: 1 }, ...events('f', 'g')])
})

test('notices that were lost on their way are a gap of unknown size, even when they leave the queue', async () => {
  const { bus, take } = open({ limit: 2 })
  bus.publish([...issues('a'), { kind: 'lost' }])
  expect(await take(2)).toEqual([...events('a'), { lagged: 0 }])
  bus.publish([{ kind: 'lost' }, ...issues('b', 'c')])
  expect(await take(3)).toEqual([{ lagged: 0 }, ...events('b', 'c')])
})

test.each<[string, (stream: AsyncIterableIterator<unknown>) => unknown]>([
  ['return', (stream) => stream.return?.()],
  ['throw', (stream) => stream.throw?.(new Error('gone')).catch(() => {})],
])('%s ends it, also for who waits, and nothing is kept for it any more', async (_name, end) => {
  const { bus, stream } = open()
  const waiting = stream.next()
  await end(stream)
  expect(await waiting).toEqual({ done: true, value: undefined })
  bus.publish(issues('late'))
  expect(await stream.next()).toEqual({ done: true, value: undefined })
})
