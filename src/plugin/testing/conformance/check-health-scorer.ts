import type { CustomerFacts, HealthScore } from '../../contract/health-score.ts'
import { sampleCustomer } from '../sample-customer.ts'
import { type Checklist, onEach } from './checklist.ts'
import { answered, checkSameAnswer, checkUnchanged, shown } from './same-input.ts'
import type { Trial } from './trial.ts'

export async function checkHealthScorer(list: Checklist, { registry }: Trial, name: string): Promise<void> {
  const of = `healthScorer "${name}"`
  const score = (facts: CustomerFacts) => registry.scoreHealth(name, structuredClone(facts))

  const ends = await list.check(`${of} scores every customer, or parts of it`, async () => {
    let parts = 0
    await onEach(customers, async (facts) => {
      parts += known(answered(await score(facts))).length
    })
    return `${parts} parts of ${Object.keys(customers).length} customers`
  })
  if (ends === 'timed out') return
  await list.check(`${of} makes up nothing about a customer of whom nothing is known`, async () => {
    const made = known(answered(await score(unknown)))
    if (made.length > 0) throw new Error(`expected null for each part, it answered ${shown(Object.fromEntries(made))}`)
  })
  await list.check(`${of} leaves what is known of customers as it is`, () =>
    onEach(customers, (facts) => checkUnchanged(facts, (given) => registry.scoreHealth(name, given))),
  )
  await list.check(`${of} gives the same answer twice`, () =>
    onEach(customers, (facts) => checkSameAnswer(() => score(facts))),
  )
}

/** All that an answer says, but for what to do. */
function known({ recommendations: _, ...parts }: HealthScore): [part: string, value: unknown][] {
  return Object.entries(parts).filter(([, value]) => value !== null)
}

const nothing = { activeDays: 0, events: 0, people: 0, completed: 0, failed: 0, abandoned: 0, features: [] }
const huge = 1e12

const unknown = sampleCustomer({
  firstSeen: sampleCustomer().now,
  usage: null,
  offered: [],
  csat: null,
  nps: null,
  support: null,
  crashes: { current: 0, before: 0 },
})

const customers: Record<string, CustomerFacts> = {
  content: sampleCustomer(),
  'a new one': unknown,
  'one who began today': sampleCustomer({ firstSeen: sampleCustomer().now, usage: { before: null } }),
  'one who begins again': sampleCustomer({ usage: { before: nothing } }),
  'one who left': sampleCustomer({ usage: { current: nothing } }),
  'one who left long ago': sampleCustomer({ usage: { current: nothing, before: nothing } }),
  'usage and nothing else': sampleCustomer({ csat: null, nps: null, support: null }),
  'opinions and nothing else': sampleCustomer({ usage: null, offered: [], support: null }),
  'an app that offers nothing': sampleCustomer({ offered: [], usage: { current: { features: [] } } }),
  unhappy: sampleCustomer({
    csat: { answers: 1, mean: 1, before: 5 },
    nps: { answers: 1, promoters: 0, detractors: 1 },
  }),
  'tickets, and none resolved': sampleCustomer({
    support: { opened: 40, open: 60, openUrgent: 60, secondsToResolve: null },
  }),
  'a support that says nothing': sampleCustomer({
    support: { opened: 0, open: 0, openUrgent: 0, secondsToResolve: null },
  }),
  'crashes that rise': sampleCustomer({ crashes: { current: 40, before: 0 } }),
  'numbers out of measure': sampleCustomer({
    usage: { current: { events: huge, people: huge, completed: huge, failed: huge, abandoned: huge } },
    support: { opened: huge, open: huge, openUrgent: huge, secondsToResolve: huge },
    crashes: { current: huge, before: huge },
  }),
  'awkward names': sampleCustomer({
    key: '💥'.repeat(100),
    name: `<b>${'Ünïcode & Söhne '.repeat(12)}</b>\u202e`,
    offered: Array.from({ length: 300 }, (_, i) => `${i} ${'ﷺ'.repeat(190)}`),
  }),
}
