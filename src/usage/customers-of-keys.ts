import type pg from 'pg'
import { customersNamedByKey, knownCustomers } from '../customers/name-customers.ts'
import { noteCustomers } from '../customers/note-customers.ts'
import { OTHER } from './bounds.ts'
import { customersOf } from './customers-of.ts'
import type { UsageSubmission } from './store-events.ts'
import type { UsageEvent } from './usage.ts'

/** An event of one of the submissions. */
export interface Submitted {
  projectId: number
  /** The place of its submission. */
  submission: number
  event: UsageEvent
}

/** Customers that calls with ingest keys name in a project. */
interface Names {
  known: ReadonlySet<string>
  /** With those whom they introduce. */
  named: ReadonlySet<string>
}

/**
 * Decides whom calls with ingest keys name: when events are put into rollups nobody knows any more who reported them. To be
 * called first in the transaction that stores the events.
 */
export async function nameCustomersOfKeys(client: pg.ClientBase, submissions: readonly UsageSubmission[], now: Date) {
  const names = new Map<number, Names>()
  const byKey = submissions.filter((submission) => submission.byKey)
  // In the order of the projects, so that nodes do not wait for each other in a circle.
  for (const [projectId, some] of [...Map.groupBy(byKey, ({ projectId }) => projectId)].sort(([a], [b]) => a - b))
    names.set(projectId, await namesIn(client, projectId, some, now))
  const namesOf = ({ projectId, submission }: Submitted) =>
    submissions[submission]!.byKey ? names.get(projectId) : undefined
  return {
    /** An event as it is to be stored: one of the customers who are too many is of nobody in particular. */
    bounded(submitted: Submitted): UsageEvent {
      const { event } = submitted
      const bound = namesOf(submitted)
      if (bound === undefined || event.customer === '' || bound.named.has(event.customer)) return event
      return { ...event, customer: OTHER }
    },
    /** Has those whom stored events introduced known to the next call. To be called last, since it locks them. */
    async note(stored: readonly Submitted[]): Promise<void> {
      const introducing = stored.filter((submitted) => {
        const { customer } = submitted.event
        const bound = namesOf(submitted)
        return bound?.named.has(customer) === true && !bound.known.has(customer)
      })
      for (const [projectId, some] of [...Map.groupBy(introducing, ({ projectId }) => projectId)].sort(
        ([a], [b]) => a - b,
      )) {
        const introduced = customersOf(some.map(({ event }) => event))
        // Their people the rollups' turn tells.
        await noteCustomers(
          client,
          projectId,
          introduced.map((customer) => ({ ...customer, people: [] })),
          now,
        )
      }
    },
  }
}

async function namesIn(
  client: pg.ClientBase,
  projectId: number,
  submissions: readonly UsageSubmission[],
  now: Date,
): Promise<Names> {
  const keys = new Set(submissions.flatMap(({ events }) => events.map(({ customer }) => customer)))
  keys.delete('')
  if (keys.size === 0) return { known: keys, named: keys }
  const known = await knownCustomers(client, projectId, [...keys])
  if (known.size === keys.size) return { known, named: known }
  return { known, named: await customersNamedByKey(client, projectId, [...keys], now) }
}
