import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import * as Sentry from '@sentry/node'
import { mishaps } from './mishaps.ts'
import { pick } from './pick.ts'
import { pretendVisit } from './visit.ts'

/** How an installation of the shop is told what it is: JSON in its first argument. */
interface Installation {
  dsn: string
  release: string
  environment: string
  /** Milliseconds from one visit to the next, on average. */
  everyMs: number
}

const { dsn, release, environment, everyMs } = JSON.parse(process.argv[2]!) as Installation

Sentry.init({
  dsn,
  release,
  environment,
  // Each visitor has a session of their own; the process has none.
  integrations: (defaults) => [
    ...defaults.filter(({ name }) => name !== 'ProcessSession' && name !== 'Console'),
    Sentry.onUnhandledRejectionIntegration({ mode: 'none' }),
  ],
})

const stop = new AbortController()
process.on('SIGINT', () => {})
process.on('SIGTERM', () => stop.abort())
// Nobody left to tell when to stop.
process.on('disconnect', () => stop.abort())

const possible = mishaps.filter(({ releases }) => releases === undefined || releases.includes(release))
while (!stop.signal.aborted) {
  // Most visits go well.
  const mishap = randomInt(100) < 35 ? pick(possible) : null
  await pretendVisit(mishap)
  await pause(everyMs * (0.3 + Math.random() * 1.4), undefined, { signal: stop.signal }).catch(() => {})
}
await Sentry.close(2_000)
process.exit(0)
