import { parseConfig } from '../../src/config.ts'
import { startHost } from '../../src/host.ts'
import { createLog } from '../../src/log.ts'
import { fakeClock } from '../system/fake-clock.ts'

/** What the process is told to do: to put its clock forward. */
export interface Order {
  seconds: number
  step: number
}
/** What it says: where it serves, how late it is now, what went wrong. */
export type Saying = { url: string } | { now: number } | { fault: string }

// A process of its own, so that it can be killed.
const say = (saying: Saying) => process.send!(saying)
const { CLOCK_START, ...env } = process.env
const clock = fakeClock(new Date(Number(CLOCK_START)))
const host = await startHost({ config: parseConfig(env), env, log: createLog('fatal'), clock })
process.on('message', ({ seconds, step }: Order) => {
  clock.advance(seconds, step).then(
    () => say({ now: clock.now().getTime() }),
    (error) => say({ fault: String(error?.stack ?? error) }),
  )
})
process.on('disconnect', () => process.exit())
say({ url: host.url })
