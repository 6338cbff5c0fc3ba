import { answerOrders } from '../shared/ask-child.ts'
import type { Address } from '../shared/our-server.ts'
import { type Dashboards, openDashboards } from './open-dashboards.ts'
import { sendReports } from './send-reports.ts'

// One process sends the reports and holds the dashboards, so that both are timed by one clock.

/** What the bench asks of this process: to open the dashboards first, then to load the server as often as it likes. */
export type Order =
  | { kind: 'open'; port: number; projects: (Address & { slug: string })[]; watchers: number; connectionParams: object }
  | {
      kind: 'load'
      port: number
      projects: Address[]
      /** Reports a second. */
      rate: number
      seconds: number
    }

export interface Load {
  sent: number
  /** The first answer to a report that was no 200, or what broke a connection. */
  fault: string | null
  /** Pairs of a report and a dashboard that should show it; `missing` did not within ten seconds after the last report. */
  shown: number
  missing: number
  /** Messages that dashboards got. */
  messages: number
  /** Milliseconds from sending a report to the first message that counts it in, over all pairs. */
  p50: number
  p99: number
  worst: number
  /** Milliseconds from sending a report to its 200. */
  storedP50: number
  storedP99: number
  cpuSeconds: number
  /** From the first report to the last message. */
  seconds: number
}

let dashboards: Dashboards

answerOrders<Order>(async (order) => {
  if (order.kind === 'open') dashboards = await openDashboards(order)
  else return load(order)
})

const MESSAGES_WITHIN = 10_000

async function load({ port, projects, rate, seconds }: Order & { kind: 'load' }): Promise<Load> {
  const began = performance.now()
  const cpu = process.cpuUsage()
  dashboards.begin()
  const { sent, stored, fault } = await sendReports({ port, projects, rate, seconds, onSend: dashboards.sent })
  const seen = await dashboards.finish(MESSAGES_WITHIN)
  const { user, system } = process.cpuUsage(cpu)
  const [shown, answered] = [seen.latencies.sort(), Float64Array.from(stored).sort()]
  return {
    sent,
    fault: fault ?? seen.fault,
    shown: shown.length,
    missing: seen.missing,
    messages: seen.messages,
    p50: quantile(shown, 0.5),
    p99: quantile(shown, 0.99),
    worst: shown.at(-1) ?? 0,
    storedP50: quantile(answered, 0.5),
    storedP99: quantile(answered, 0.99),
    cpuSeconds: (user + system) / 1e6,
    seconds: (performance.now() - began) / 1000,
  }
}

function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.floor(sorted.length * share)] ?? 0
}
