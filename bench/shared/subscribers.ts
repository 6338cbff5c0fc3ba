import { answerOrders } from './ask-child.ts'
import { monotonic } from './monotonic.ts'
import { type Subscribing, subscribe } from './subscriber.ts'

// A process that holds many subscribers of one query and looks at their messages as little as it can.

/** What the bench asks of this process, in this order; the last two again and again. */
export type Order =
  | {
      kind: 'connect'
      subscribing: Subscribing
      count: number
      /** Whether the server sends an answer at once, which is waited for then. */
      answersAtOnce: boolean
    }
  /** From now on each subscriber should get one message. */
  | { kind: 'expect' }
  /** Waits for the messages, but not longer than so many milliseconds. */
  | { kind: 'collect'; patience: number }

export interface Received {
  /** Subscribers that got a message. */
  reached: number
  /** Messages that were one too many for their subscriber. */
  repeated: number
  /** Messages that were not the same bytes as the first. */
  differing: number
  /** The first of those. */
  otherMessage: string | null
  /** What broke first, of any subscriber since it connected. */
  fault: string | null
  /** Milliseconds of the shared clock at which the first and the last of them came. */
  first: number
  last: number
  cpuSeconds: number
  /** The first message. */
  message: string
}

let current = expectation(0)
/** The expectation that a subscriber's newest message answered. */
let answered: ReturnType<typeof expectation>[] = []
let fault: string | null = null

answerOrders<Order>((order) => {
  if (order.kind === 'connect') return connect(order)
  if (order.kind === 'collect') return collect(order.patience)
  current = expectation(answered.length)
})

function expectation(subscribers: number) {
  const all = Promise.withResolvers<void>()
  const cpu = process.cpuUsage()
  return {
    subscribers,
    reached: 0,
    repeated: 0,
    differing: 0,
    first: 0,
    last: 0,
    message: null as Buffer | null,
    other: null as Buffer | null,
    all,
    cpu,
  }
}

/** How many handshakes are under way at once. */
const HANDSHAKES = 100
const FIRST_ANSWERS_WITHIN = 300_000

async function connect({ subscribing, count, answersAtOnce }: Order & { kind: 'connect' }): Promise<void> {
  current = expectation(count)
  answered = Array.from({ length: count }, () => expectation(0))
  let next = 0
  const connectSome = async () => {
    while (next < count) {
      const index = next++
      await subscribe(
        subscribing,
        (message) => take(index, message),
        (reason) => (fault ??= reason),
      )
    }
  }
  await Promise.all(Array.from({ length: HANDSHAKES }, connectSome))
  if (answersAtOnce) await within(FIRST_ANSWERS_WITHIN, current.all.promise)
}

function take(index: number, message: Buffer): void {
  current.last = monotonic()
  if (current.message === null) {
    current.first = current.last
    current.message = Buffer.from(message)
  } else if (!message.equals(current.message)) {
    current.differing++
    current.other ??= Buffer.from(message)
  }
  if (answered[index] === current) {
    current.repeated++
    return
  }
  answered[index] = current
  if (++current.reached === current.subscribers) current.all.resolve()
}

async function collect(patience: number): Promise<Received> {
  await within(patience, current.all.promise)
  const { reached, repeated, differing, first, last, message, other, cpu } = current
  const { user, system } = process.cpuUsage(cpu)
  const cpuSeconds = (user + system) / 1e6
  const messages = { message: String(message), otherMessage: other && String(other) }
  return { reached, repeated, differing, fault, first, last, cpuSeconds, ...messages }
}

async function within(milliseconds: number, promise: Promise<void>): Promise<void> {
  const { promise: over, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, milliseconds)
  await Promise.race([promise, over])
  clearTimeout(timer)
}
