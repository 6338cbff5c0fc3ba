import { askChild } from '../shared/ask-child.ts'
import type { Child } from '../shared/child-process.ts'
import { cpuBetween, cpuSeconds, postgresCpu } from '../shared/cpu.ts'
import type { FreshDatabase } from '../shared/fresh-database.ts'
import { counter } from '../shared/our-server.ts'
import type { Server } from '../shared/server.ts'
import type { Load, Order } from './generator.ts'

export interface Measurement extends Load {
  /** Processors kept busy, of 1 each. */
  cpu: { server: number; postgres: number; generator: number }
  messagesPerSecond: number
  /** Null where the server does not count them. */
  executionsPerSecond: number | null
}

export interface Measured {
  server: Server
  database: FreshDatabase
  generator: Child
}

/** @throws Error when a report was refused, or is not on all dashboards in the end */
export async function measure(
  { server, database, generator }: Measured,
  order: Omit<Order & { kind: 'load' }, 'kind' | 'port'>,
): Promise<Measurement> {
  // Outside of what is measured: rendering metrics costs processor time as well.
  const executionsBefore = await executions(server)
  const before = { server: cpuSeconds(server.pid), postgres: await postgresCpu(database.client) }
  const load = await askChild<Load>(generator, { ...order, kind: 'load', port: server.port } satisfies Order)
  const after = { server: cpuSeconds(server.pid), postgres: await postgresCpu(database.client) }
  const executed = await executions(server)
  if (load.fault !== null) throw new Error(load.fault)
  if (load.missing > 0) throw new Error(`${load.missing} of ${load.missing + load.shown} were not shown in time`)
  return {
    ...load,
    cpu: {
      server: (after.server - before.server) / load.seconds,
      postgres: cpuBetween(before.postgres, after.postgres) / load.seconds,
      generator: load.cpuSeconds / load.seconds,
    },
    messagesPerSecond: load.messages / load.seconds,
    executionsPerSecond: executed === null ? null : (executed - (executionsBefore ?? 0)) / load.seconds,
  }
}

function executions(server: Server): Promise<number | null> {
  return counter(server, 'evenkeel_live_executions_total')
}
