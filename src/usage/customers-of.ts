import type { NamedCustomer } from '../customers/note-customers.ts'
import { OTHER } from './bounds.ts'
import type { UsageEvent } from './usage.ts'

/** Customers that events name, and who used the app for them; customers beyond the bounds are left out. */
export function customersOf(events: readonly Pick<UsageEvent, 'customer' | 'at' | 'userKey'>[]): NamedCustomer[] {
  const named = events.filter(({ customer }) => customer !== '' && customer !== OTHER)
  return [...Map.groupBy(named, ({ customer }) => customer)].map(([key, ofCustomer]) => {
    const times = ofCustomer.map(({ at }) => at.getTime())
    return {
      key,
      from: new Date(times.reduce((one, other) => Math.min(one, other))),
      to: new Date(times.reduce((one, other) => Math.max(one, other))),
      people: [...new Set(ofCustomer.flatMap(({ userKey }) => userKey ?? []))],
    }
  })
}
