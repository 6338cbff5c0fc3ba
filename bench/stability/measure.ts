import type { Client } from 'pg'
import { cpuBetween, cpuSeconds, postgresCpu } from '../shared/cpu.ts'
import { askGraphQL } from '../shared/our-server.ts'
import type { Server } from '../shared/server.ts'
import type { PageName } from './documents.ts'
import type { Page } from './pages.ts'

export interface Measurement {
  page: PageName
  /** Milliseconds of each request, and of each time that the figures were read by hand. */
  ours: number[]
  reference: number[]
  /** Milliseconds of processor time of a request. */
  cpu: { server: number; postgres: number }
  /** How far the worst estimate of people was off, in standard errors. */
  worstEstimate: number
}

const WARM_UP = 10

/** Reads a page by hand and over HTTP, one after the other. @throws Error where the two do not say the same */
export async function measure(
  page: Page,
  server: Server,
  client: Client,
  { requests, repetitions }: { requests: number; repetitions: number },
): Promise<Measurement> {
  const ask = () => askGraphQL<unknown>(server, page.document, page.variables)
  const byHand: number[] = []
  let worstEstimate = 0
  // What a statement by hand may use to count people in memory.
  await client.query(`SET work_mem = '256MB'`)
  for (let count = 0; count < repetitions; count++) {
    const { value, ms } = await timed(() => page.reference(client))
    byHand.push(ms)
    if (count === 0) worstEstimate = page.compare(await ask(), value).worst()
  }
  await client.query('RESET work_mem')
  for (let count = 0; count < WARM_UP; count++) await ask()
  const ours: number[] = []
  const before = { server: cpuSeconds(server.pid), postgres: await postgresCpu(client) }
  for (let count = 0; count < requests; count++) ours.push((await timed(ask)).ms)
  const perRequest = 1_000 / requests
  const cpu = {
    server: (cpuSeconds(server.pid) - before.server) * perRequest,
    postgres: cpuBetween(before.postgres, await postgresCpu(client)) * perRequest,
  }
  return { page: page.name, ours, reference: byHand, cpu, worstEstimate }
}

async function timed<Value>(work: () => Promise<Value>): Promise<{ value: Value; ms: number }> {
  const began = performance.now()
  const value = await work()
  return { value, ms: performance.now() - began }
}
