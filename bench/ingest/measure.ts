import { once } from 'node:events'
import type { Child } from './child-process.ts'
import type { Contender } from './contenders.ts'
import { cpuBetween, cpuSeconds, postgresCpu } from './cpu.ts'
import type { Load, Order } from './generator.ts'

export interface Measurement extends Load {
  /** Accepted events a second. */
  rate: number
  /** Processors kept busy, of 1 each. */
  cpu: { generator: number; server: number; postgres: number }
}

/**
 * Loads a contender and checks that all it accepted is in its database, and nothing else. The clock stops at the last
 * answer and rows are counted right after, so whatever a server answers before it is done shows as missing.
 * @throws Error when a request was refused or counts differ
 */
export async function measure(
  contender: Contender,
  generator: Child,
  load: Omit<Order, 'target'>,
): Promise<Measurement> {
  const { client } = contender.database
  const storedBefore = await contender.countStored()
  const pid = contender.server.process.pid!
  const before = { server: cpuSeconds(pid), postgres: await postgresCpu(client) }
  const result = await drive(generator, { ...load, target: contender.target })
  const stored = await contender.countStored()
  const after = { server: cpuSeconds(pid), postgres: await postgresCpu(client) }
  if (result.fault !== null) throw new Error(`${contender.name}: ${result.fault}`)
  const added = stored.map((count, index) => count - storedBefore[index]!)
  if (added.some((count) => count !== result.accepted)) {
    throw new Error(`${contender.name} answered 200 to ${result.accepted} events and stored ${added.join(', ')}`)
  }
  return {
    ...result,
    rate: result.accepted / result.seconds,
    cpu: {
      generator: result.cpuSeconds / result.seconds,
      server: (after.server - before.server) / result.seconds,
      postgres: cpuBetween(before.postgres, after.postgres) / result.seconds,
    },
  }
}

async function drive({ process: generator }: Child, order: Order): Promise<Load> {
  if (generator.exitCode !== null || generator.signalCode !== null) throw new Error('The load generator has ended')
  const settled = new AbortController()
  const { signal } = settled
  const ended = once(generator, 'exit', { signal }).then(() =>
    Promise.reject(new Error('The load generator has ended')),
  )
  try {
    generator.send(order)
    const [load] = await Promise.race([once(generator, 'message', { signal }), ended])
    return load
  } finally {
    settled.abort()
  }
}
