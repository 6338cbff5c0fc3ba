import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { askChild } from '../shared/ask-child.ts'
import { startNode } from '../shared/child-process.ts'
import { cpuBetween, cpuSeconds, postgresCpu } from '../shared/cpu.ts'
import { median, ratio, round, table } from '../shared/figures.ts'
import { createDatabase } from '../shared/fresh-database.ts'
import { createProject, startOurServer } from '../shared/our-server.ts'
import type { Order, Sent } from './generator.ts'
import { timeToAlert } from './time-to-alert.ts'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '8' },
    rounds: { type: 'string', default: '3' },
    concurrency: { type: 'string', default: '32' },
    alerts: { type: 'string', default: '5' },
  },
})
const seconds = Number(values.seconds)
const concurrency = Number(values.concurrency)

await using stack = new AsyncDisposableStack()
const database = stack.use(await createDatabase(`evenkeel_bench_metrics_${process.pid}`))
const server = stack.use(await startOurServer({ databaseUrl: database.url, profileFolder: process.env.BENCH_PROFILE }))
const generator = stack.use(startNode([join(import.meta.dirname, 'generator.ts')]))
const address = await createProject(server, 'bench')
await database.client.query(
  `INSERT INTO project_setting (project_id, name, value) VALUES ($1, 'metrics', '{"maxSeries": 100000}')`,
  [Number(address.project)],
)
await database.client.query('CREATE TABLE bare_sample (LIKE metric_sample INCLUDING ALL)')

const base = { seconds, from: Date.now() - 3_600_000 }
let from = base.from
const rates = { otlp: [] as number[], insert: [] as number[], settle: [] as number[] }
/** Microseconds of processor time a sample, of each round. */
const cpu = { otlp: [] as Cpu[], insert: [] as Cpu[] }
type Cpu = Record<'server' | 'postgres' | 'generator', number>
const cpuNow = async () => ({
  server: cpuSeconds(server.pid),
  postgres: await postgresCpu(database.client),
  generator: cpuSeconds(generator.process.pid!),
})
const send = async (order: Order): Promise<Sent> => {
  const before = await cpuNow()
  const sent = await askChild<Sent>(generator, order)
  const after = await cpuNow()
  if (sent.fault !== null) throw new Error(`A request was answered ${sent.fault}`)
  const micros = (seconds: number) => (seconds / sent.samples) * 1e6
  cpu[order.kind].push({
    server: micros(after.server - before.server),
    postgres: micros(cpuBetween(before.postgres, after.postgres)),
    generator: micros(after.generator - before.generator),
  })
  return sent
}
const otlp = async (length: number) => {
  const sent = await send({ kind: 'otlp', port: server.port, address, from, concurrency, seconds: length })
  from = sent.until + 10
  return sent
}
const insert = (length: number) => {
  const order = { kind: 'insert' as const, databaseUrl: database.url, from, concurrency: 4, batch: 4_000 }
  return send({ ...order, seconds: length })
}
await otlp(2)
await insert(1)
cpu.otlp.length = cpu.insert.length = 0
for (let turn = 0; turn < Number(values.rounds); turn++) {
  await database.client.query('CHECKPOINT')
  const ours = await otlp(seconds)
  rates.otlp.push(ours.samples / ours.seconds)
  // The rollups of what was sent are part of the work, though nobody waits for them.
  const began = performance.now()
  while ((await database.client.query('SELECT FROM metric_dirty LIMIT 1')).rowCount)
    await new Promise((resolve) => setTimeout(resolve, 50))
  rates.settle.push((performance.now() - began) / 1_000)
  await database.client.query('TRUNCATE bare_sample')
  await database.client.query('CHECKPOINT')
  const theirs = await insert(seconds)
  rates.insert.push(theirs.samples / theirs.seconds)
}
const stored = await database.client.query('SELECT count(*)::int AS samples FROM metric_sample')
const alert = await timeToAlert(server, Number(values.alerts))

const ours = round(median(rates.otlp))
const reference = round(median(rates.insert))
const row = (title: string, kind: Order['kind']) => [
  title,
  round(median(rates[kind])),
  ...(['server', 'postgres', 'generator'] as const).map((who) => round(median(cpu[kind].map((each) => each[who])), 1)),
  rates[kind].map(Math.round).join(' '),
]
console.error(
  table(
    ['', 'samples/s', 'server µs', 'PostgreSQL µs', 'generator µs', 'each round'],
    [row('OTLP, protobuf', 'otlp'), row('bare batched insert', 'insert')],
  ),
)
console.error(
  `rollups were true ${rates.settle.map((time) => time.toFixed(1)).join(', ')} s after the last sample of a round`,
)
console.error(`from sample to alert: ${alert.map((time) => time.toFixed(2)).join(', ')} s`)
console.log(
  JSON.stringify({
    name: 'metrics',
    unit: 'samples/s',
    ours,
    reference,
    ratio: ratio(ours, reference),
    settledAfterSeconds: round(median(rates.settle), 1),
    sampleToAlertSeconds: round(median(alert), 2),
    stored: stored.rows[0].samples,
    seconds,
    concurrency,
  }),
)
