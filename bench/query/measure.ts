import { once } from 'node:events'
import type { Child } from '../shared/child-process.ts'
import { cpuBetween, cpuSeconds, postgresCpu } from '../shared/cpu.ts'
import type { FreshDatabase } from '../shared/fresh-database.ts'
import type { Contender } from './contenders.ts'
import type { Load, Order } from './generator.ts'

export interface Measurement extends Load {
  /** Answers a second. */
  rate: number
  /** Processors kept busy, of 1 each. */
  cpu: { generator: number; server: number; postgres: number }
}

/** Loads a contender. @throws Error when a request was refused */
export async function measure(
  { name, server, port, request }: Contender,
  { client }: FreshDatabase,
  generator: Child,
  load: Pick<Order, 'concurrency' | 'seconds'>,
): Promise<Measurement> {
  const cpu = async () => ({ server: cpuSeconds(server.process.pid!), postgres: await postgresCpu(client) })
  const before = await cpu()
  const result = await drive(generator, { port, request, ...load })
  const after = await cpu()
  if (result.fault !== null) throw new Error(`${name}: ${result.fault}`)
  return {
    ...result,
    rate: result.answered / result.seconds,
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
