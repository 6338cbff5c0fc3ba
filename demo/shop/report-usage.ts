import { businessOf } from './businesses.ts'
import type { Mishap } from './mishaps.ts'

/** What the screens of the shop are for. */
const features: Readonly<Record<string, string>> = {
  home: 'catalogue',
  product: 'catalogue',
  search: 'search',
  cart: 'cart',
  checkout: 'checkout',
  orders: 'orders',
  thanks: 'orders',
}
const LONGEST_WAIT = 5_000

export interface UsageReporter {
  /** What a visitor did, screen by screen; where something went wrong, the last did not work. */
  visited(visitor: { id: string; role: string }, way: readonly string[], mishap: Mishap | null): void
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
    visited({ id, role }, way, mishap) {
      const at = new Date().toISOString()
      const who = { user: id, role, customer: businessOf(id), at, workflow: 'buying' }
      way.forEach((screen, index) => {
        const isLast = index === way.length - 1
        const outcome = !isLast ? 'STARTED' : mishap === null ? 'COMPLETED' : 'FAILED'
        events.push({ ...who, feature: features[screen] ?? screen, step: screen, outcome, durationSeconds: 4 })
      })
    },
    async close() {
      clearInterval(timer)
      await send()
    },
  }
}

const REPORT = 'mutation ($input: ReportUsageInput!) { reportUsage(input: $input) { stored errors { code message } } }'
