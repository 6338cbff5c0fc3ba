import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startNode } from '../shared/child-process.ts'
import { sampleStatements } from '../shared/statement-shares.ts'
import { type Contender, type ContenderName, contenderNames, startContender } from './contenders.ts'
import type { What } from './generator.ts'
import { type Measurement, measure } from './measure.ts'
import { print } from './print.ts'

const { values } = parseArgs({
  options: {
    /** events or sessions */
    what: { type: 'string', default: 'events' },
    concurrency: { type: 'string', default: '32' },
    seconds: { type: 'string', default: '6' },
    rounds: { type: 'string', default: '3' },
    gzip: { type: 'boolean', default: false },
    /** Contenders, with commas. */
    only: { type: 'string', default: contenderNames.join() },
  },
})
/** Where to write a CPU profile of our server; statements are sampled then, too. */
const profileFolder = process.env.BENCH_PROFILE
const { what } = values
if (!isWhat(what)) throw new Error(`--what is events or sessions, not ${what}`)
const settings = {
  concurrency: Number(values.concurrency),
  seconds: Number(values.seconds),
  rounds: Number(values.rounds),
  gzip: values.gzip,
}
const load = { what, concurrency: settings.concurrency, gzip: settings.gzip, mostRequests: 200_000 }

function isWhat(text: string): text is What {
  return text === 'events' || text === 'sessions'
}

await using stack = new AsyncDisposableStack()
const generator = stack.use(startNode([join(import.meta.dirname, 'generator.ts')]))

const contenders: Contender[] = []
for (const name of contenderNames.filter((name) => values.only.split(',').includes(name))) {
  contenders.push(stack.use(await startContender(name, what, profileFolder)))
}
for (const contender of contenders) await measure(contender, generator, { ...load, seconds: settings.seconds / 2 })

const measurements = new Map<ContenderName, Measurement[]>(contenders.map(({ name }) => [name, []]))
for (let round = 0; round < settings.rounds; round++) {
  for (const contender of contenders) {
    // Nobody pays for what another left the disk to do.
    await contender.database.client.query('CHECKPOINT')
    await measure(contender, generator, { ...load, seconds: 0.5 })
    await using sampling = profileFolder ? await sampleStatements(contender.database) : null
    measurements.get(contender.name)!.push(await measure(contender, generator, { ...load, seconds: settings.seconds }))
    if (sampling) console.error(contender.name, sampling.shares())
  }
}
print(measurements, what, settings)
