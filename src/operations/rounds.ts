import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'

/** Something that is done regularly, on every node: it looks for what is due, and does it. */
export interface Round {
  /** Milliseconds between the end of one and the next. */
  every: number
  of: { round(): Promise<void> }
}

export interface RoundsOptions {
  clock: Clock
  log: Log
  onRound(name: string, outcome: 'done' | 'failed', seconds: number): void
}

/** Does each of them regularly until the returned function is called, which resolves when none is under way any more. */
export function startRounds(rounds: Readonly<Record<string, Round>>, options: RoundsOptions): () => Promise<void> {
  const { clock, log, onRound } = options
  const stops = Object.entries(rounds).map(([name, { every, of }]) => {
    async function run(): Promise<void> {
      const began = performance.now()
      let outcome: 'done' | 'failed' = 'failed'
      try {
        await of.round()
        outcome = 'done'
      } finally {
        onRound(name, outcome, (performance.now() - began) / 1_000)
      }
    }
    return clock.every(every, run, (error) => log.error({ err: error, round: name }, 'a round was not finished'))
  })
  return async () => void (await Promise.all(stops.map((stop) => stop())))
}
