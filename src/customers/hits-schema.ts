import type { Builder } from '../schema-builder/builder.ts'
import { costs } from '../schema-builder/costs.ts'
import { dependsOn } from '../schema-builder/depends-on.ts'
import { readPeriod } from '../schema-builder/period.ts'
import { countHits } from './hits.ts'
import { pageOfCrashes, pageOfIssues } from './page-of-hits.ts'
import { inOrder } from './read-page.ts'

interface Parent {
  id: string
  projectId: number
}

const HIT =
  'A crash hit a customer whose key is its tag `customer`, and those for whom the person uses the app who met it, as usage and signals ' +
  'tell: of up to 10,000 people a customer, and up to 100 customers a person.'

/** Who is hit changes with crashes, and with the people of the customer. */
const hits = dependsOn(({ id, projectId }: Parent) => [`customer:${id}`, `usage:${projectId}`, `crashes:${projectId}`])

export function addHits(builder: Builder): void {
  builder.prismaObjectFields('Customer', (t) => ({
    crashes: t.prismaConnection({
      type: 'Crash',
      cursor: 'id',
      description: `Crashes that hit them, the newest first. ${HIT}`,
      extensions: { ...hits, ...costs(20) },
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
        'Issues whose crashes hit them, the last seen first; of crashes that name them by the tag, those of the newest 10,000. ' +
        HIT,
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
      description: `How many crashes hit them in the period. ${HIT}`,
      args: { period: t.arg({ type: 'Period', description: 'The last 30 days, when left out.' }) },
      extensions: { ...hits, ...costs(20) },
      resolve: ({ id, key, projectId }, args, context) =>
        countHits(context.database.pool, projectId, { id, key }, readPeriod(args.period ?? { last: '30d' }, context)),
    }),
  }))
}
