import { askChild } from '../shared/ask-child.ts'
import type { Child } from '../shared/child-process.ts'
import { cpuBetween, cpuSeconds, postgresCpu } from '../shared/cpu.ts'
import type { Contender } from './contenders.ts'
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
  const { pid } = contender.server
  const before = { server: cpuSeconds(pid), postgres: await postgresCpu(client) }
  const result = await askChild<Load>(generator, { ...load, target: contender.target } satisfies Order)
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
