import type { Ask } from './ask.ts'
import { businesses } from './shop/businesses.ts'

const DAY = 86_400_000
const DAYS = 60
const features = ['catalogue', 'search', 'cart', 'checkout', 'orders', 'reports']

/** How each business took to the shop in the weeks before the demo began: people that use it, and what share of them a day before. */
const stories = [
  { people: 12, grows: 1.01, features: 6, csat: [5, 4, 5, 5], nps: [9, 10, 10, 8], openTickets: 0 },
  { people: 7, grows: 1, features: 4, csat: [4, 3, 4], nps: [7, 9], openTickets: 1 },
  { people: 9, grows: 0.95, features: 2, csat: [2, 3, 1], nps: [3, 6, 2], openTickets: 4 },
  { people: 3, grows: 1.03, features: 3, csat: [], nps: [], openTickets: 0 },
]

/** What businesses did with the shop and said of it in the weeks before the demo began. */
export async function sendCustomers(ask: Ask, project: string): Promise<void> {
  const now = Date.now()
  const moments = (count: number) => Array.from({ length: count }, (_, index) => new Date(now - (index + 1) * 3 * DAY))
  for (const [index, { key, name }] of businesses.entries()) {
    const story = stories[index]!
    const events = Array.from({ length: DAYS }, (_, day) => day + 1).flatMap((ago) =>
      Array.from({ length: Math.round(story.people * story.grows ** -ago) }, (_, person) => ({
        id: `${key}-${ago}-${person}`,
        at: new Date(now - ago * DAY + person * 60_000),
        user: `${key}-${person}`,
        role: person === 0 ? 'administrator' : 'customer',
        customer: key,
        feature: features[(ago + person) % story.features],
        workflow: 'buying',
        outcome: (ago + person) % 11 === 0 ? 'ABANDONED' : 'COMPLETED',
      })),
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
    await ask(
      `mutation ($usage: ReportUsageInput!, $signals: ReportCustomerSignalInput!) {
        reportUsage(input: $usage) { errors { code message } }
        reportCustomerSignal(input: $signals) { errors { code message } }
      }`,
      { usage: { project, events }, signals: { project, signals } },
    )
  }
}
