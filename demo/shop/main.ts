import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import * as Sentry from '@sentry/node'
import type { Installation } from './installation.ts'
import { leaked } from './leak.ts'
import { type Mishap, mishaps } from './mishaps.ts'
import { attributesOf, switchOn } from './phone.ts'
import { pick } from './pick.ts'
import { crashesOfHundred } from './releases.ts'
import { createUsageReporter } from './report-usage.ts'
import { pretendVisit } from './visit.ts'

const installation = JSON.parse(process.argv[2]!) as Installation & { dsn: string }
const { dsn, release, environment, everyMs, phones, leaks } = installation

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

const on = phones.map((name, phone) =>
  switchOn(attributesOf(name, installation), {
    dsn,
    leakedMegabytes: () => (leaks ? leaked({ phone, phones: phones.length, seconds: process.uptime() }) : 0),
  }),
)

const usage = createUsageReporter(dsn)
const possible = mishaps.filter(({ releases }) => releases === undefined || releases.includes(release))
const crashes = possible.filter(({ handled }) => !handled)
const handled = possible.filter((mishap) => mishap.handled)
/** Visits of a hundred in which something goes wrong that the shop gets over. */
const HANDLED = 25

/** Most visits go well. */
function mishapOrNone(): Mishap | null {
  const chance = randomInt(100) - crashesOfHundred[release]!
  return chance < 0 ? pick(crashes) : chance < HANDLED ? pick(handled) : null
}

while (!stop.signal.aborted) {
  await pretendVisit(mishapOrNone(), usage)
  await pause(everyMs * (0.3 + Math.random() * 1.4), undefined, { signal: stop.signal }).catch(() => {})
}
await Promise.allSettled([Sentry.close(2_000), usage.close(), ...on.map((phone) => phone.shutdown())])
process.exit(0)
