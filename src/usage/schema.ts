import { resolveCursorConnection } from '@pothos/plugin-relay'
import type { Builder } from '../schema-builder/builder.ts'
import type { Context } from '../schema-builder/context.ts'
import { costs } from '../schema-builder/costs.ts'
import { dependsOn } from '../schema-builder/depends-on.ts'
import { lastMonth, MONTH, type PeriodInput, readPeriod } from '../schema-builder/period.ts'
import type { Database } from '../storage/database.ts'
import type { UsagePart } from './event-parts.ts'
import { addUsageFigures } from './figures-schema.ts'
import { cursorOf, type GroupPage, readGroups, type UsageGroup } from './read-groups.ts'
import { readSlice, type UsageDay, type UsageFigures } from './read-slice.ts'
import { addReportUsage } from './report-usage-schema.ts'
import { type Grouping, groupingOf, sliceOf, type UsageBreakdown, type UsageFilter, workflowOf } from './slice.ts'
import { daysOf, type UsageDays } from './usage-days.ts'
import { checkBreakdownLevel, checkFilterLevel } from './usage-levels.ts'

/** Usage of one part of a project. */
interface SliceFigures extends UsageFigures {
  projectId: number
  period: UsageDays
  slice: UsagePart
  days: UsageDay[]
}
interface WorkflowFigures extends SliceFigures {
  name: string
  steps: Grouping
}
/** A part of what `whole` is the usage of. */
interface PartFigures extends UsageGroup {
  whole: UsageFigures
}

const ofProject = { ...dependsOn(({ projectId }: { projectId: number }) => `usage:${projectId}`), ...costs(50) }

export function addUsage(builder: Builder): void {
  addReportUsage(builder)
  const figures = addUsageFigures(builder)
  const day = builder.objectRef<UsageDay>('UsageDay').implement({
    interfaces: [figures],
    fields: (t) => ({ at: t.expose('at', { type: 'DateTime', description: 'Its begin (UTC).' }) }),
  })
  const group = builder.objectRef<PartFigures>('UsageGroup').implement({
    description: 'A part of usage: what one role, customer, feature, workflow or step has of it.',
    interfaces: [figures],
    fields: (t) => ({
      key: t.exposeString('key', {
        description: 'Its name. What is beyond the number of names that are told apart is `(other)`, all together.',
      }),
      share: t.float({
        description: 'Of the events of the whole: `events` / `events` of what it is a part of. 0 to 1.',
        resolve: ({ events, whole }) => (whole.events === 0 ? 0 : events / whole.events),
      }),
      reach: t.float({
        nullable: true,
        description:
          'Of the people of the whole: `people` / `people` of what it is a part of. Null where no event says who it was. Where people ' +
          'are estimated, so is this.',
        extensions: costs(5),
        resolve: async ({ people, whole }) => {
          const [some, all] = await Promise.all([people(), whole.people()])
          return all.count === 0 ? null : Math.min(1, some.count / all.count)
        },
      }),
    }),
  })
  const edge = builder.edgeObject({ type: group, name: 'UsageGroupEdge' })
  const groups = builder.connectionObject({ type: group, name: 'UsageGroupConnection' }, edge)
  const workflow = builder.objectRef<WorkflowFigures>('UsageWorkflow').implement({
    description: 'How a workflow went: its events, whatever step they are of.',
    interfaces: [figures],
    fields: (t) => ({
      name: t.exposeString('name'),
      steps: t.connection(
        {
          type: group,
          description:
            'Its steps as a funnel, the most taken one first: `reach` is the share of the workflow’s people who came to a step.',
          extensions: ofProject,
          resolve: (whole, args, { database }) => groupsOf(database, whole, whole.steps, args),
        },
        groups,
        edge,
      ),
    }),
  })
  const breakdown = builder.enumType('UsageBreakdown', {
    description: 'What usage is taken apart by.',
    values: ['ROLE', 'CUSTOMER', 'FEATURE', 'WORKFLOW'] as const,
  })
  const usage = builder.objectRef<SliceFigures>('Usage').implement({
    description: 'What people did with an app in whole days (UTC).',
    interfaces: [figures],
    fields: (t) => ({
      days: t.expose('days', { type: [day], description: 'Every day of the period, oldest first.' }),
      by: t.connection(
        {
          type: group,
          description:
            'By name, the most used first, those used as much by name. Events that do not say are in no group. A role or a customer is known by ' +
            'FEATURE, a feature by ROLE and CUSTOMER, the whole project by all. ROLE and WORKFLOW are for tokens of access level ' +
            'OPERATIONAL, and for those without one.',
          args: { dimension: t.arg({ type: breakdown, required: true }) },
          extensions: ofProject,
          resolve: (whole, { dimension, ...page }, { database, viewer }, { schema }) => {
            checkBreakdownLevel(dimension satisfies UsageBreakdown, { viewer, schema })
            return groupsOf(database, whole, groupingOf(whole.slice, dimension), page)
          },
        },
        groups,
        edge,
      ),
      workflow: t.field({
        type: workflow,
        description: 'Of one workflow; only where nothing is filtered. One that nobody knows has no events.',
        args: { name: t.arg.string({ required: true }) },
        extensions: ofProject,
        resolve: async ({ projectId, period, slice: from }, { name }, { database }) => {
          const { slice, steps } = workflowOf(from, name)
          return { name, steps, ...(await figuresOf(database, projectId, slice, period)) }
        },
      }),
    }),
  })
  builder.prismaObjectField('Project', 'usage', (t) =>
    t.field({
      type: usage,
      description:
        'What people did with the app, as `reportUsage` told, with all that was recorded before the question: of whole days (UTC), from the ' +
        'one that the period begins in to the one that it ends in. A period that ends at midnight has no part in the day that begins ' +
        'then. At most one of `role` and `customer`, either with a `feature`. Filters tell of names: `role` is for tokens of access ' +
        'level OPERATIONAL, `customer` and `feature` for those of OPERATIONAL and CUSTOMER_SUCCESS, and all for those without a level.',
      args: {
        period: t.arg(lastMonth),
        role: t.arg.string(),
        customer: t.arg.string(),
        feature: t.arg.string(),
      },
      extensions: { ...dependsOn(({ id }: { id: number }) => `usage:${id}`), ...costs(50) },
      resolve: async ({ id }, { period, ...filter }, context, { schema }) => {
        checkFilterLevel(filter, { viewer: context.viewer, schema })
        return usageOf(id, { period, filter }, context)
      },
    }),
  )
  builder.prismaObjectField('Customer', 'usage', (t) =>
    t.field({
      type: usage,
      description:
        'What their people did with the app: as `Project.usage` of this `customer`, with a `feature` or without.',
      args: {
        period: t.arg(lastMonth),
        feature: t.arg.string(),
      },
      extensions: ofProject,
      resolve: ({ projectId, key }, { period, feature }, context) =>
        usageOf(projectId, { period, filter: { customer: key, feature } }, context),
    }),
  )
}

async function usageOf(
  projectId: number,
  { period, filter }: { period: PeriodInput | null | undefined; filter: UsageFilter },
  context: Context,
): Promise<SliceFigures> {
  const days = daysOf(readPeriod(period, context, MONTH))
  const slice = sliceOf(filter)
  await context.usage.settle(projectId)
  return figuresOf(context.database, projectId, slice, days)
}

async function figuresOf(
  database: Database,
  projectId: number,
  slice: UsagePart,
  period: UsageDays,
): Promise<SliceFigures> {
  const { total, days } = await readSlice(database, projectId, slice, period)
  return { ...total, projectId, period, slice, days }
}

/** A page of parts, as Relay's Cursor Connections Specification has it. */
function groupsOf(
  database: Database,
  whole: SliceFigures,
  grouping: Grouping,
  args: Parameters<typeof resolveCursorConnection>[0]['args'],
) {
  return resolveCursorConnection({ args, toCursor: cursorOf }, async (page: GroupPage) => {
    const found = await readGroups(database, whole.projectId, grouping, whole.period, page)
    return found.map((group): PartFigures => ({ ...group, whole }))
  })
}
