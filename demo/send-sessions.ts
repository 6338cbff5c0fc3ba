const HOUR = 3_600_000
/** Counts in one envelope. */
const MOST = 100

/** How releases fared before the demo began: the newer one crashes more. */
const stories = [
  { release: 'shop@1.4.0', hours: 6 * 24, peopleEachHour: 4, crashesOfHundred: 1 },
  { release: 'shop@1.5.0', hours: 2 * 24, peopleEachHour: 3, crashesOfHundred: 6 },
] as const
const PEOPLE = 120
const SESSIONS = 5

/** Sessions of the days before the demo began, counted by the hour, as SDKs of servers send them. */
export async function sendSessions(dsn: string): Promise<void> {
  const { origin, username, pathname } = new URL(dsn)
  const now = Math.floor(Date.now() / HOUR) * HOUR
  for (const { release, hours, peopleEachHour, crashesOfHundred } of stories) {
    const aggregates = Array.from({ length: hours * peopleEachHour }, (_, index) => {
      const hour = Math.floor(index / peopleEachHour)
      const crashed = Number((index * 37) % 100 < crashesOfHundred * SESSIONS)
      return {
        started: new Date(now - (hours - hour) * HOUR),
        did: `visitor-${(index * 13) % PEOPLE}`,
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
