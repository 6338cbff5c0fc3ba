import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { askChild } from '../shared/ask-child.ts'
import { startNode } from '../shared/child-process.ts'
import { createDatabase } from '../shared/fresh-database.ts'
import { adminToken, createProject, startOurServer } from '../shared/our-server.ts'
import { dashboards } from './dashboards.ts'
import type { Order } from './generator.ts'
import { type Measurement, measure } from './measure.ts'
import { print } from './print.ts'

const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '300' },
    projects: { type: 'string', default: '10' },
    /** Of each query of each project. */
    watchers: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '3' },
    /** Milliseconds, `LIVE_SETTLE_MS`; left out: the product's default. */
    settle: { type: 'string' },
  },
})
const settings = {
  rate: Number(values.rate),
  projects: Number(values.projects),
  queries: dashboards.length,
  watchers: Number(values.watchers),
  seconds: Number(values.seconds),
  rounds: Number(values.rounds),
  settleMs: values.settle === undefined ? 'default' : Number(values.settle),
}
const { rate, watchers, seconds } = settings

await using stack = new AsyncDisposableStack()
const database = stack.use(await createDatabase(`evenkeel_bench_latency_${process.pid}`))
const profileFolder = process.env.BENCH_PROFILE
const env = { LIVE_SETTLE_MS: values.settle }
const server = stack.use(await startOurServer({ databaseUrl: database.url, profileFolder, env }))
const generator = stack.use(startNode([join(import.meta.dirname, 'generator.ts')]))

const slugs = Array.from({ length: settings.projects }, (_, index) => `shop-${index + 1}`)
const projects = await Promise.all(slugs.map(async (slug) => ({ slug, ...(await createProject(server, slug)) })))
const connectionParams = { authorization: `Bearer ${adminToken}` }
await askChild(generator, { kind: 'open', port: server.port, projects, watchers, connectionParams } satisfies Order)

const measured = { server, database, generator }
// The first reports open the issues and warm everything up.
await measure(measured, { projects, rate, seconds: Math.min(3, seconds) })
const rounds: Measurement[] = []
for (let round = 0; round < settings.rounds; round++) rounds.push(await measure(measured, { projects, rate, seconds }))
print(rounds, settings)
