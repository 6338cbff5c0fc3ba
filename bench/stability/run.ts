import { parseArgs } from 'node:util'
import { cpuBetween, cpuSeconds, postgresCpu } from '../shared/cpu.ts'
import { createDatabase } from '../shared/fresh-database.ts'
import { addressOfDefaultProject, startOurServer } from '../shared/our-server.ts'
import { sampleStatements } from '../shared/statement-shares.ts'
import { fillIncidents } from './fill-incidents.ts'
import { fillSessions, leaveSessionsToFold } from './fill-sessions.ts'
import { busiest, fillHistory, fillUsage, leaveUsageToFold } from './fill-usage.ts'
import { measure } from './measure.ts'
import { pagesOf } from './pages.ts'
import { type Filled, print } from './print.ts'
import { DAYS } from './shape.ts'
import { untilNone } from './until-none.ts'

const { values } = parseArgs({
  options: {
    sessions: { type: 'string', default: '10000000' },
    events: { type: 'string', default: '2000000' },
    /** Of each page. */
    requests: { type: 'string', default: '50' },
    /** Of the reference of each page. */
    repetitions: { type: 'string', default: '3' },
  },
})
const settings = {
  sessions: Number(values.sessions),
  events: Number(values.events),
  requests: Number(values.requests),
  repetitions: Number(values.repetitions),
}
/** Where to write a CPU profile of our server; statements are sampled then, too. */
const profileFolder = process.env.BENCH_PROFILE

await using stack = new AsyncDisposableStack()
const database = stack.use(await createDatabase(`evenkeel_bench_stability_${process.pid}`))
// One token asks for everything here.
const env = { GRAPHQL_COST_PER_MINUTE: '0' }
const server = stack.use(await startOurServer({ databaseUrl: database.url, profileFolder, env }))
const { client } = database
const projectId = Number((await addressOfDefaultProject(server)).project)
const until = new Date()

/** Fills, and then waits until the server has folded what is left to it. */
async function filled(
  table: 'session_change' | 'usage_change',
  rows: number,
  fill: () => Promise<void>,
  leave: () => Promise<void>,
): Promise<Filled> {
  const began = performance.now()
  await fill()
  await leave()
  const seconds = (performance.now() - began) / 1_000
  console.error(`${table}: ${rows} rows in ${seconds.toFixed(1)} s`)
  await using sampling = profileFolder ? await sampleStatements(database) : null
  const before = { server: cpuSeconds(server.pid), postgres: await postgresCpu(client) }
  const folding = await untilNone(client, `rows of ${table}`, `SELECT count(*) FROM ${table}`)
  const cpu = {
    server: cpuSeconds(server.pid) - before.server,
    postgres: cpuBetween(before.postgres, await postgresCpu(client)),
  }
  if (sampling) console.error(sampling.shares())
  console.error(`${table}: folded in ${folding.toFixed(1)} s`)
  return { rows, seconds, folding, cpu }
}

const sessionFilling = { projectId, until, rows: settings.sessions }
const sessions = await filled(
  'session_change',
  settings.sessions,
  () => fillSessions(client, sessionFilling),
  () => leaveSessionsToFold(client),
)
const usageFilling = { projectId, until, rows: settings.events }
const events = await filled(
  'usage_change',
  settings.events,
  () => fillUsage(client, usageFilling),
  () => leaveUsageToFold(client, usageFilling),
)
await fillIncidents(server, client, until)
const due = `SELECT count(*) FROM customer WHERE scored_at IS NULL OR due_at < now() + interval '10 seconds'`
const scoring = await untilNone(client, 'customers without a score', due)
await fillHistory(client)
// As autovacuum would, a little later.
await client.query('VACUUM (ANALYZE) session_rollup, usage_rollup, crash, issue')
await client.query('CHECKPOINT')

const to = new Date()
const asked = { projectId, from: new Date(to.getTime() - DAYS * 86_400_000), to, customer: busiest }
const measurements = []
for (const page of pagesOf(asked)) {
  await using sampling = profileFolder ? await sampleStatements(database) : null
  const measurement = await measure(page, server, client, settings)
  measurements.push(measurement)
  if (sampling) console.error(page.name, sampling.shares())
}
print(measurements, { sessions, events, scoring }, settings)
