import { crashesOfHundred } from './shop/releases.ts'
import { PRIVATE_CUSTOMERS } from './shop/visitors.ts'

const HOUR = 3_600_000
/** Counts in one envelope. */
const MOST = 100

/** How releases fared before the demo began: the newer one crashes more. */
const stories = [
  { release: 'shop@1.4.0', hours: 6 * 24, peopleEachHour: 10 },
  { release: 'shop@1.5.0', hours: 2 * 24, peopleEachHour: 8 },
] as const
/** Of a person in an hour. */
const SESSIONS = 2

/** Sessions of the days before the demo began, counted by the hour, as SDKs of servers send them. */
export async function sendSessions(dsn: string): Promise<void> {
  const { origin, username, pathname } = new URL(dsn)
  const now = Math.floor(Date.now() / HOUR) * HOUR
  for (const { release, hours, peopleEachHour } of stories) {
    const aggregates = Array.from({ length: hours * peopleEachHour }, (_, index) => {
      const hour = Math.floor(index / peopleEachHour)
      const crashed = Number((index * 37) % 100 < crashesOfHundred[release]! * SESSIONS)
      return {
        started: new Date(now - (hours - hour) * HOUR),
        did: `customer-${(index * 13) % PRIVATE_CUSTOMERS}`,
        exited: SESSIONS - crashed,
        crashed,
      }
    })
    for (let start = 0; start < aggregates.length; start += MOST) {
      const payload = {
        aggregates: aggregates.slice(start, start + MOST),
        attrs: { release, environment: 'production' },
      }
      const envelope = [{}, { type: 'sessions' }, payload].map((part) => JSON.stringify(part)).join('\n')
      const response = await fetch(`${origin}/api${pathname}/envelope/?sentry_key=${username}`, {
        method: 'POST',
        body: envelope,
      })
      if (!response.ok) throw new Error(`The server answered ${response.status} to sessions.`)
    }
  }
}
