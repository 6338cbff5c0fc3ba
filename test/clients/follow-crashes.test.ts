import type { Client as EventStreams } from 'graphql-sse'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Crashes, followCrashes } from './examples/events-after-a-cut.ts'

type Subscribe = EventStreams['subscribe']

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const limited = [{ message: 'Come back in 7 s.', extensions: { code: 'RATE_LIMITED', retryAfter: 7 } }]
const crash = (cursor: string): Crashes => ({ crashReported: { cursor, crash: null, lagged: null } })

/** A client of which it is known what it was asked, and that answers what the test says. */
function client() {
  const asked: { after: unknown; sink: Parameters<Subscribe>[1] }[] = []
  const subscribe = ({ variables }: Parameters<Subscribe>[0], sink: Parameters<Subscribe>[1]) => {
    asked.push({ after: variables?.after, sink })
    return () => {}
  }
  return { asked, client: { subscribe: subscribe as Subscribe } as EventStreams }
}

test.each<[transport: string, refuse: (sink: Parameters<Subscribe>[1]) => void]>([
  ['graphql-ws', (sink) => sink.error(limited)],
  ['graphql-sse', (sink) => sink.next({ errors: limited as never })],
])('one that may ask no more for now asks again when it may, as %s tells it', (_, refuse) => {
  const { asked, client: its } = client()
  const heard: Crashes[] = []
  const fail = vi.fn()
  const stop = followCrashes(its, 'tea', 'c1', { hear: (data) => heard.push(data), fail })
  asked[0]!.sink.next({ data: { ...crash('c2') } })
  refuse(asked[0]!.sink)
  vi.advanceTimersByTime(6_999)
  expect(asked).toHaveLength(1)
  vi.advanceTimersByTime(1)
  expect(asked.map(({ after }) => after)).toEqual(['c1', 'c2'])
  refuse(asked[1]!.sink)
  stop()
  vi.advanceTimersByTime(60_000)
  expect(asked).toHaveLength(2)
  expect(heard).toEqual([crash('c2')])
  expect(fail).not.toHaveBeenCalled()
})
