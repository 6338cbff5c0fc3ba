import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startNode } from '../shared/child-process.ts'
import { createDatabase, type FreshDatabase } from '../shared/fresh-database.ts'
import { type Contender, contenderNames, startContender } from './contenders.ts'
import { fill } from './fill.ts'
import { measure } from './measure.ts'
import { print, type Series } from './print.ts'
import { contentOf } from './question.ts'

const { values } = parseArgs({
  options: {
    /** Sizes, with commas. */
    crashes: { type: 'string', default: '200000,2000000' },
    concurrency: { type: 'string', default: '16' },
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '5' },
    /** Asks for the number of issues, too. */
    count: { type: 'boolean', default: false },
    /** Contenders, with commas. */
    only: { type: 'string', default: contenderNames.join() },
  },
})
const sizes = values.crashes.split(',').map(Number)
const settings = {
  concurrency: Number(values.concurrency),
  seconds: Number(values.seconds),
  rounds: Number(values.rounds),
  count: values.count,
}
const load = { concurrency: settings.concurrency }

await using stack = new AsyncDisposableStack()
const generator = stack.use(startNode([join(import.meta.dirname, 'generator.ts')]))
// Without its generator the bench fails wherever it is, and cleans up on its way out.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => generator.process.kill('SIGKILL'))

const measured: { contender: Contender; database: FreshDatabase; series: Series }[] = []
for (const crashes of sizes) {
  const database = stack.use(await createDatabase(`evenkeel_bench_query_${process.pid}_${crashes}`))
  await fill(database, crashes)
  const contenders: Contender[] = []
  for (const name of contenderNames.filter((name) => values.only.split(',').includes(name))) {
    const options = { name, database, withCount: settings.count, profileFolder: process.env.BENCH_PROFILE }
    contenders.push(stack.use(await startContender(options)))
  }
  const contents = await Promise.all(contenders.map(async (contender) => contentOf(await contender.ask())))
  contenders.forEach(({ name }, index) => {
    if (contents[index] === contents[0]) return
    throw new Error(`${name} answers\n${contents[index]}\nand ${contenders[0]!.name}\n${contents[0]}`)
  })
  for (const contender of contenders) {
    await measure(contender, database, generator, { ...load, seconds: settings.seconds / 2 })
    const series: Series = { name: contender.name, crashes, rounds: [] }
    measured.push({ contender, database, series })
  }
}
for (let round = 0; round < settings.rounds; round++) {
  for (const { contender, database, series } of measured) {
    await measure(contender, database, generator, { ...load, seconds: 0.5 })
    series.rounds.push(await measure(contender, database, generator, { ...load, seconds: settings.seconds }))
  }
}
print(
  measured.map(({ series }) => series),
  sizes,
  settings,
)
