import { parseArgs } from 'node:util'
import { type AfterEvents, measureAfterEvents } from './after-events.ts'
import { measurePerSubscriber } from './per-subscriber.ts'
import { print } from './print.ts'
import { measureStarts } from './starts.ts'

const parts = ['starts', 'events', 'subscribers']
const { values } = parseArgs({
  options: {
    /** Starts, and pairs of servers with subscribers. */
    rounds: { type: 'string', default: '3' },
    events: { type: 'string', default: '100000' },
    subscribers: { type: 'string', default: '10000' },
    /** Parts, with commas. */
    only: { type: 'string', default: parts.join() },
  },
})
/** Where to write CPU profiles of our server: after events, with subscribers. */
const profileFolder = process.env.BENCH_PROFILE
const settings = {
  rounds: Number(values.rounds),
  events: Number(values.events),
  subscribers: Number(values.subscribers),
}
const has = (part: string) => values.only.split(',').includes(part)

const starts: Awaited<ReturnType<typeof measureStarts>>[] = []
const perSubscriber: Awaited<ReturnType<typeof measurePerSubscriber>>[] = []
let afterEvents: AfterEvents | null = null
for (let round = 0; round < settings.rounds; round++) {
  if (has('starts')) starts.push(await measureStarts())
  if (has('subscribers')) perSubscriber.push(await measurePerSubscriber(settings.subscribers, profileFolder))
}
if (has('events')) afterEvents = await measureAfterEvents(settings.events, profileFolder)
print({ starts, perSubscriber, afterEvents }, settings)
