import { randomInt } from 'node:crypto'
import type { Business } from './businesses.ts'
import { featureOf, hasTakenTo } from './features.ts'
import type { Way } from './ways.ts'

const LONGEST_WAIT = 5_000
/** One visit of so many is told of, as a busy app would do; else an hour of the demo would outweigh the weeks before it. */
const SAMPLE = 10

interface Visitor {
  id: string
  role: string
  business: Business
}

export interface UsageReporter {
  /** What a visitor did, screen by screen; where it did not go well, the last did not work. */
  visited(visitor: Visitor, way: Way, wentWell: boolean): void
  /** Sends what it has. */
  close(): Promise<void>
}

/** Tells the server every few seconds what people did, many at once, as apps do; a call that fails loses what was in it. */
export function createUsageReporter(dsn: string): UsageReporter {
  const { origin, username: key } = new URL(dsn)
  let events: object[] = []

  async function send(): Promise<void> {
    if (events.length === 0) return
    const input = { events }
    events = []
    await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-evenkeel-key': key },
      body: JSON.stringify({ query: REPORT, variables: { input } }),
    }).catch(() => {})
  }
  const timer = setInterval(() => void send(), LONGEST_WAIT)

  return {
    visited({ id, role, business }, { way, workflow }, wentWell) {
      if (randomInt(SAMPLE) > 0 || !hasTakenTo(business, way)) return
      const who = { user: id, role, customer: business.key, at: new Date().toISOString(), workflow }
      way.forEach((screen, index) => {
        const isLast = index === way.length - 1
        const outcome = !isLast ? 'STARTED' : wentWell ? 'COMPLETED' : 'FAILED'
        events.push({ ...who, feature: featureOf[screen], step: screen, outcome, durationSeconds: randomInt(5, 90) })
      })
    },
    async close() {
      clearInterval(timer)
      await send()
    },
  }
}

const REPORT = 'mutation ($input: ReportUsageInput!) { reportUsage(input: $input) { stored errors { code message } } }'
