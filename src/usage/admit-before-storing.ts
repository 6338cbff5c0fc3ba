import type pg from 'pg'
import { admitFromIngestKey, knownCustomers } from '../customers/admit-customers.ts'
import { noteCustomers } from '../customers/note-customers.ts'
import { OTHER } from './bounds.ts'
import { customersOf } from './customers-of.ts'
import type { UsageEvent, UsageSubmission } from './usage.ts'

/** An event of one of the submissions. */
export interface Submitted {
  projectId: number
  /** The place of its submission. */
  submission: number
  event: UsageEvent
}

/** Customers of a project that calls with ingest keys name. */
interface Admitted {
  known: ReadonlySet<string>
  /** Those, and the ones that the calls introduce. */
  all: ReadonlySet<string>
}

/**
 * Decides which customers calls with ingest keys may introduce: when events are put into rollups nobody knows any more how they
 * were reported. To be called first in the transaction that stores the events.
 */
export async function admitBeforeStoring(client: pg.ClientBase, submissions: readonly UsageSubmission[], now: Date) {
  const admitted = new Map<number, Admitted>()
  const byKey = submissions.filter((submission) => submission.byKey)
  // In the order of the projects, so that nodes do not wait for each other in a circle.
  for (const [projectId, some] of [...Map.groupBy(byKey, ({ projectId }) => projectId)].sort(([a], [b]) => a - b))
    admitted.set(projectId, await admittedIn(client, projectId, some, now))
  const boundOf = ({ projectId, submission }: Submitted) =>
    submissions[submission]!.byKey ? admitted.get(projectId) : undefined
  return {
    /** An event as it is to be stored: one of a customer beyond the bounds counts for `OTHER`. */
    bounded(submitted: Submitted): UsageEvent {
      const { event } = submitted
      const bound = boundOf(submitted)
      if (bound === undefined || event.customer === '' || bound.all.has(event.customer)) return event
      return { ...event, customer: OTHER }
    },
    /** Stores the customers that stored events introduced, for the next call to know them. To be called last, since it locks them. */
    async note(stored: readonly Submitted[]): Promise<void> {
      const introducing = stored.filter((submitted) => {
        const { customer } = submitted.event
        const bound = boundOf(submitted)
        return bound?.all.has(customer) === true && !bound.known.has(customer)
      })
      for (const [projectId, some] of [...Map.groupBy(introducing, ({ projectId }) => projectId)].sort(
        ([a], [b]) => a - b,
      )) {
        const introduced = customersOf(some.map(({ event }) => event))
        // Their people are linked when the events are put into rollups.
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

async function admittedIn(
  client: pg.ClientBase,
  projectId: number,
  submissions: readonly UsageSubmission[],
  now: Date,
): Promise<Admitted> {
  const keys = new Set(submissions.flatMap(({ events }) => events.map(({ customer }) => customer)))
  keys.delete('')
  if (keys.size === 0) return { known: keys, all: keys }
  const known = await knownCustomers(client, projectId, [...keys])
  if (known.size === keys.size) return { known, all: known }
  return { known, all: await admitFromIngestKey(client, projectId, [...keys], now) }
}
