import type { Ask } from './ask.ts'
import { businesses, personOf } from './shop/businesses.ts'
import { featureOf, hasTakenTo } from './shop/features.ts'
import { ways } from './shop/ways.ts'

const DAY = 86_400_000
const DAYS = 60
/** Events in one call. */
const MOST = 1_000

/** How each business took to the shop in the weeks before the demo began: what share of its people it had a day before. */
const stories = [
  { grows: 1.01, csat: [5, 4, 5, 5], nps: [9, 10, 10, 8], openTickets: 0 },
  { grows: 1, csat: [4, 3, 4], nps: [7, 9], openTickets: 1 },
  { grows: 0.95, csat: [2, 3, 1], nps: [3, 6, 2], openTickets: 4 },
  { grows: 1.03, csat: [4], nps: [], openTickets: 0 },
]

/** What businesses did with the shop and said of it in the weeks before the demo began. */
export async function sendCustomers(ask: Ask, project: string): Promise<void> {
  const now = Date.now()
  const moments = (count: number) => Array.from({ length: count }, (_, index) => new Date(now - (index + 1) * 3 * DAY))
  for (const [index, business] of businesses.entries()) {
    const { key, name, people } = business
    const story = stories[index]!
    const usual = ways.filter(({ way }) => hasTakenTo(business, way))
    const events = Array.from({ length: DAYS }, (_, day) => day + 1).flatMap((ago) =>
      Array.from({ length: Math.round(people * story.grows ** -ago) }).flatMap((_, person) => {
        const { way, workflow } = usual[(ago + person) % usual.length]!
        const { id: user, role } = personOf(business, person)
        const end = (ago * 3 + person * 7) % 11 === 0 ? 'ABANDONED' : 'COMPLETED'
        return way.map((step, i) => ({
          id: `${key}-${ago}-${person}-${i}`,
          at: new Date(now - ago * DAY + person * 60_000 + i * 1_000),
          ...{ user, role, customer: key, workflow, step },
          feature: featureOf[step],
          outcome: i < way.length - 1 ? 'STARTED' : end,
        }))
      }),
    )
    const common = { customer: key, name }
    const signals = [
      ...story.csat.map((score, i) => ({ ...common, kind: 'CSAT', score, at: moments(10)[i] })),
      ...story.nps.map((score, i) => ({ ...common, kind: 'NPS', score, at: moments(10)[i + 3] })),
      ...moments(story.openTickets).map((at, i) => ({
        ...common,
        kind: 'SUPPORT_TICKET',
        id: `${key}-${i}`,
        severity: i === 0 ? 'HIGH' : 'LOW',
        at,
      })),
    ]
    for (let start = 0; start < events.length; start += MOST) {
      const usage = { project, events: events.slice(start, start + MOST) }
      await ask('mutation ($usage: ReportUsageInput!) { reportUsage(input: $usage) { errors { code message } } }', {
        usage,
      })
    }
    await ask(
      `mutation ($signals: ReportCustomerSignalInput!) {
        reportCustomerSignal(input: $signals) { errors { code message } }
      }`,
      { signals: { project, signals } },
    )
  }
}
