import type { Client } from 'pg'
import { askGraphQL } from '../shared/our-server.ts'
import type { Server } from '../shared/server.ts'
import { customerKey } from './fill-usage.ts'
import { untilNone } from './until-none.ts'

const CRASHES = 300
const ISSUES = 40

/** What the plugin `threshold` warns of. */
const samples = [
  { name: 'app.memory.used', value: 180, unit: 'MB' },
  { name: 'app.frame.rate', value: 50, unit: 'fps' },
  { name: 'app.scroll.frame_rate', value: 40, unit: 'fps' },
  { name: 'app.start.duration', value: 2.5, unit: 's' },
  { name: 'app.satisfaction', value: 3.8 },
]

/** Reports crashes that hit some customers and figures that are warned of, as apps do, and waits for the warnings. */
export async function fillIncidents(server: Server, client: Client, until: Date): Promise<void> {
  for (let n = 0; n < CRASHES; n++) await reportCrash(server, n, new Date(until.getTime() - n * 3_600_000))
  await askGraphQL(server, 'mutation ($input: RecordMetricsInput!) { recordMetrics(input: $input) { stored } }', {
    input: { project: 'default', samples },
  })
  const open = 'SELECT count(*) FROM warning WHERE resolved_at IS NULL'
  await untilNone(client, 'warnings to come', `greatest(0, ${samples.length} - (${open}))`)
}

async function reportCrash(server: Server, n: number, at: Date): Promise<void> {
  const fault = `Fault${n % ISSUES}`
  const { reportCrash } = await askGraphQL<{ reportCrash: { errors: object[] } }>(
    server,
    'mutation ($input: ReportCrashInput!) { reportCrash(input: $input) { errors { message } } }',
    {
      input: {
        project: 'default',
        at,
        message: `${fault}: something did not go as planned`,
        stackTrace: `${fault}: something\n    at step${n % ISSUES} (/app/module${n % ISSUES}.js:1:1)`,
        environment: 'production',
        user: { id: `user-${n % 100}` },
        tags: [{ key: 'customer', value: customerKey(n % 10) }],
      },
    },
  )
  if (reportCrash.errors.length > 0) throw new Error(JSON.stringify(reportCrash.errors))
}
