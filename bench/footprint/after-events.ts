import { join } from 'node:path'
import type { Load, Order } from '../ingest/generator.ts'
import { askChild } from '../shared/ask-child.ts'
import { startNode } from '../shared/child-process.ts'
import { addressOfDefaultProject, startOurServer } from '../shared/our-server.ts'
import { residentMemory, residentWhenIdle } from './memory.ts'

export interface AfterEvents {
  /** Bytes at the last answer, some seconds later, and the most there was. */
  busy: number
  idle: number
  peak: number
  /** Events a second. */
  rate: number
}

const generatorScript = join(import.meta.dirname, '../ingest/generator.ts')

/** Sends so many real envelopes to the product on an embedded database. @throws Error when one was refused */
export async function measureAfterEvents(events: number, profileFolder?: string): Promise<AfterEvents> {
  await using server = await startOurServer({ profileFolder })
  await using generator = startNode([generatorScript])
  const target = { port: server.port, ...(await addressOfDefaultProject(server)) }
  const order: Order = { what: 'events', target, concurrency: 32, gzip: false, seconds: 3_600, mostRequests: events }
  const { accepted, fault, seconds } = await askChild<Load>(generator, order)
  if (accepted !== events) throw new Error(`${accepted} of ${events} events were taken: ${fault}`)
  const busy = residentMemory(server).now
  const { now, peak } = await residentWhenIdle(server)
  return { busy, idle: now, peak, rate: events / seconds }
}
