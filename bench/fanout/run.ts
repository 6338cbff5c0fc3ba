import { parseArgs } from 'node:util'
import { type Audience, gatherAudience } from './audience.ts'
import { type Contender, type ContenderName, contenderNames, startOurs, startReference } from './contenders.ts'
import { type Measurement, measure, warmUp } from './measure.ts'
import { print, type Series } from './print.ts'

const { values } = parseArgs({
  options: {
    /** Numbers, with commas. */
    subscribers: { type: 'string', default: '1000,10000' },
    rounds: { type: 'string', default: '5' },
    /** Of each contender and round, at least. */
    messages: { type: 'string', default: '20000' },
    /** Processes that hold a contender's subscribers. */
    generators: { type: 'string', default: '1' },
    /** Milliseconds, `LIVE_SETTLE_MS`. */
    settle: { type: 'string', default: '0' },
    /** Milliseconds before each change. */
    pause: { type: 'string', default: '50' },
    /** Contenders, with commas. */
    only: { type: 'string', default: contenderNames.join() },
  },
})
/** Where to write a CPU profile of our server. */
const profileFolder = process.env.BENCH_PROFILE
const settings = {
  rounds: Number(values.rounds),
  messages: Number(values.messages),
  generators: Number(values.generators),
  settleMs: Number(values.settle),
  pauseMs: Number(values.pause),
}
const names = contenderNames.filter((name) => values.only.split(',').includes(name))

await using stack = new AsyncDisposableStack()
// Ours is always there: the references answer what it answers.
const ours = stack.use(await startOurs({ profileFolder, env: { LIVE_SETTLE_MS: values.settle } }))
const contenders: Contender[] = []
for (const name of names) {
  contenders.push(name === 'ours' ? ours : stack.use(await startReference(name, ours.answers)))
}
const series: Series[] = []
for (const subscribers of values.subscribers.split(',').map(Number)) series.push(await compare(subscribers))
print(series, { ...settings, bytes: Buffer.byteLength(JSON.stringify(ours.answers[0])) })

/** Everybody is connected all the time, and contenders take turns. */
async function compare(subscribers: number): Promise<Series> {
  await using gathered = new AsyncDisposableStack()
  const audiences = new Map<Contender, Audience>()
  for (const contender of contenders) {
    const audience = gathered.use(await gatherAudience(contender, subscribers, settings.generators))
    await warmUp(contender, audience, subscribers)
    audiences.set(contender, audience)
  }
  const changes = Math.ceil(settings.messages / subscribers)
  const rounds = new Map<ContenderName, Measurement[]>(names.map((name) => [name, []]))
  for (let round = 0; round < settings.rounds; round++) {
    for (const [contender, audience] of audiences) {
      rounds.get(contender.name)!.push(await measure(contender, audience, subscribers, changes, settings.pauseMs))
    }
  }
  return { subscribers, rounds }
}
