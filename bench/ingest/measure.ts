import { askChild } from '../shared/ask-child.ts'
import type { Child } from '../shared/child-process.ts'
import { cpuBetween, cpuSeconds, postgresCpu } from '../shared/cpu.ts'
import type { Contender } from './contenders.ts'
import type { Load, Order } from './generator.ts'

export interface Measurement extends Load {
  /** Accepted requests a second. */
  rate: number
  /** Seconds after the last answer until rollups held all. */
  settled: number
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
  const foldedBefore = await contender.settle()
  const { pid } = contender.server
  const before = { server: cpuSeconds(pid), postgres: await postgresCpu(client) }
  const result = await askChild<Load>(generator, { ...load, target: contender.target } satisfies Order)
  const stored = await contender.countStored()
  const after = { server: cpuSeconds(pid), postgres: await postgresCpu(client) }
  if (result.fault !== null) throw new Error(`${contender.name}: ${result.fault}`)
  const began = performance.now()
  const folded = await contender.settle()
  const settled = (performance.now() - began) / 1_000
  expectAdded(contender, 'requests', result.accepted, stored.accepted, storedBefore.accepted)
  expectAdded(contender, load.what, result.different, stored.different, storedBefore.different)
  expectAdded(contender, `${load.what} in rollups`, result.different, folded.different, foldedBefore.different)
  return {
    ...result,
    rate: result.accepted / result.seconds,
    settled,
    cpu: {
      generator: result.cpuSeconds / result.seconds,
      server: (after.server - before.server) / result.seconds,
      postgres: cpuBetween(before.postgres, after.postgres) / result.seconds,
    },
  }
}

function expectAdded(
  { name }: Contender,
  what: string,
  expected: number,
  after: readonly number[],
  before: readonly number[],
): void {
  const added = after.map((count, index) => count - before[index]!)
  if (added.every((count) => count === expected)) return
  throw new Error(`${name} answered 200 to ${expected} ${what} and stored ${added.join(', ')}`)
}
