import { setTimeout as sleep } from 'node:timers/promises'
import { cpuSeconds } from '../shared/cpu.ts'
import { median } from '../shared/figures.ts'
import { monotonic } from '../shared/monotonic.ts'
import type { Received } from '../shared/subscribers.ts'
import type { Audience } from './audience.ts'
import type { Contender } from './contenders.ts'

/** One round: so many changes, one after the other. */
export interface Measurement {
  /** Messages a second from the first receipt of a change to its last; median of the changes. */
  rate: number
  /** Milliseconds from the request that changes it to the last receipt; median of the changes. */
  toTheLast: number
  /** Microseconds of processor time a message. */
  server: number
  generator: number
  /** Executions a change; null where the server does not count them. */
  executions: number | null
}

/** What takes longer has failed. In milliseconds. */
const PATIENCE = 120_000

/**
 * @param pause milliseconds before each change
 * @throws Error when a subscriber got no message, two, or another one than the rest, or when what it got is not the answer
 */
export async function measure(
  contender: Contender,
  audience: Audience,
  subscribers: number,
  changes: number,
  pause: number,
): Promise<Measurement> {
  const { pid } = contender.server
  // Outside of what is measured: rendering metrics costs processor time as well.
  const executionsBefore = await contender.executions()
  const cpuBefore = cpuSeconds(pid)
  const rates: number[] = []
  const toTheLasts: number[] = []
  let generator = 0
  for (let done = 0; done < changes; done++) {
    // As long for all: who sends on the heels of the last change finds clients awake and caches warm.
    await sleep(pause)
    await audience.expect()
    const began = monotonic()
    const answer = await contender.change()
    const received = await audience.collect(PATIENCE)
    verify(contender.name, received, subscribers, answer)
    rates.push(((subscribers - 1) / (received.last - received.first)) * 1000)
    toTheLasts.push(received.last - began)
    generator += received.cpuSeconds
  }
  const cpu = cpuSeconds(pid) - cpuBefore
  const executions = await contender.executions()
  const messages = changes * subscribers
  return {
    rate: median(rates)!,
    toTheLast: median(toTheLasts)!,
    server: (cpu / messages) * 1e6,
    generator: (generator / messages) * 1e6,
    executions: executions === null ? null : (executions - (executionsBefore ?? 0)) / changes,
  }
}

function verify(name: string, received: Received, subscribers: number, answer: object): void {
  const { reached, repeated, differing, fault, message, otherMessage } = received
  if (fault !== null) throw new Error(`${name}: ${fault}`)
  if (reached !== subscribers || repeated > 0 || differing > 0) {
    const counts = `${reached} of ${subscribers}, ${repeated} twice, ${differing} with other bytes`
    throw new Error(`${name} reached ${counts}: ${message} and ${otherMessage}`)
  }
  const { payload } = JSON.parse(message)
  const [found, expected] = [JSON.stringify(payload), JSON.stringify({ data: { live: answer } })]
  if (found !== expected) throw new Error(`${name} sent ${found} instead of ${expected}`)
}

/**
 * Changes until everybody hears of it: a server that does not answer at once does not say when it has subscribed somebody.
 * @throws Error when they do not within a minute or two
 */
export async function warmUp(contender: Contender, audience: Audience, subscribers: number): Promise<void> {
  const deadline = performance.now() + 60_000
  while (performance.now() < deadline) {
    await audience.expect()
    await contender.change()
    const { reached } = await audience.collect(contender.answersAtOnce ? PATIENCE : 10_000)
    if (reached === subscribers) return
  }
  throw new Error(`${contender.name} does not reach everybody who subscribed`)
}
