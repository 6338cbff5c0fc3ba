import type { Builder } from '../schema-builder/builder.ts'
import { costs } from '../schema-builder/costs.ts'
import { completionRate, meanSeconds } from './figures.ts'
import type { UsageFigures } from './read-slice.ts'

/** What is said of the usage of anything. */
export function addUsageFigures(builder: Builder) {
  return builder.interfaceRef<UsageFigures>('UsageFigures').implement({
    description:
      'How much something was used in some days, and what came of it: each figure of all its events at once.',
    fields: (t) => ({
      events: t.exposeFloat('events', { description: 'Events that were reported, a whole number.' }),
      people: t.field({
        type: 'PeopleCount',
        description:
          'Different people who did it: a person on several days counts once. Events without a user count for nobody.',
        extensions: costs(5),
        resolve: ({ people }) => people(),
      }),
      started: t.exposeFloat('started', { description: 'Events with the outcome STARTED, a whole number.' }),
      completed: t.exposeFloat('completed', { description: 'Events with the outcome COMPLETED, a whole number.' }),
      failed: t.exposeFloat('failed', { description: 'Events with the outcome FAILED, a whole number.' }),
      abandoned: t.exposeFloat('abandoned', { description: 'Events with the outcome ABANDONED, a whole number.' }),
      completionRate: t.float({
        nullable: true,
        description:
          'Of what came to an end, the share that was completed: `completed` / (`completed` + `failed` + `abandoned`). Null where nothing did.',
        resolve: completionRate,
      }),
      secondsMean: t.float({
        nullable: true,
        description:
          'Mean seconds that it took, of events that say so: the sum of their `durationSeconds` / their number. Null where none does.',
        resolve: meanSeconds,
      }),
    }),
  })
}
