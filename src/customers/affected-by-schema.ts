import type { Builder } from '../schema-builder/builder.ts'
import { costs } from '../schema-builder/costs.ts'
import { dependsOn } from '../schema-builder/depends-on.ts'
import { lastMonth, MONTH, readPeriod } from '../schema-builder/period.ts'
import { countCrashes } from './affected-by.ts'
import { MOST_TAGGED, pageOfCrashes, pageOfIssues } from './affected-by-pages.ts'
import { MOST_CUSTOMERS_OF_A_PERSON, MOST_PEOPLE } from './bounds.ts'
import { inOrder } from './read-page.ts'

interface Parent {
  id: string
  projectId: number
}

const AFFECTS =
  'A crash affects a customer if its tag `customer` is their key, or if one of their people met it, as usage and signals name them: up to ' +
  `${MOST_PEOPLE.toLocaleString('en')} people of a customer, and up to ${MOST_CUSTOMERS_OF_A_PERSON} customers of a person.`

/** Changes with crashes, and with the people of the customer. */
const affected = dependsOn(({ id, projectId }: Parent) => [
  `customer:${id}`,
  `usage:${projectId}`,
  `crashes:${projectId}`,
])

export function addAffectedBy(builder: Builder): void {
  builder.prismaObjectFields('Customer', (t) => ({
    crashes: t.prismaConnection({
      type: 'Crash',
      cursor: 'id',
      description: `Crashes that affect them, the newest first. ${AFFECTS}`,
      extensions: { ...affected, ...costs(20) },
      resolve: async ({ take, cursor, skip: _skip, ...query }, { id, key, projectId }, _args, { database }) => {
        const ids = await pageOfCrashes(database.pool, projectId, { id, key }, { take, cursor })
        const rows = await database.prisma.crash.findMany({ ...query, where: { id: { in: ids } } })
        return inOrder(rows, ids)
      },
    }),
    issues: t.prismaConnection({
      type: 'Issue',
      cursor: 'id',
      description:
        `Issues whose crashes affect them, the most recently seen first; of crashes with the tag those of the newest ${MOST_TAGGED.toLocaleString('en')}. ` +
        AFFECTS,
      extensions: {
        ...dependsOn(({ id, projectId }: Parent) => [`customer:${id}`, `usage:${projectId}`, `issues:${projectId}`]),
        ...costs(20),
      },
      resolve: async ({ take, cursor, skip: _skip, ...query }, { id, key, projectId }, _args, { database }) => {
        const ids = await pageOfIssues(database.pool, projectId, { id, key }, { take, cursor })
        const rows = await database.prisma.issue.findMany({ ...query, where: { id: { in: ids } } })
        return inOrder(rows, ids)
      },
    }),
    crashCount: t.int({
      description: `How many crashes affected them in the period. ${AFFECTS}`,
      args: { period: t.arg(lastMonth) },
      extensions: { ...affected, ...costs(20) },
      resolve: ({ id, key, projectId }, args, context) =>
        countCrashes(context.database.pool, projectId, { id, key }, readPeriod(args.period, context, MONTH)),
    }),
  }))
}
