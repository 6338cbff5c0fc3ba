import type { GraphQLSchema } from 'graphql'
import { maySee, type Viewer } from '../access/viewer.ts'
import { areas, type Levels } from '../access-levels/areas.ts'
import { levelsOf } from '../access-levels/levels-of.ts'
import { outOfReach } from '../access-levels/refuse-by-level.ts'
import type { UsageBreakdown, UsageFilter } from './slice.ts'

interface Asking {
  viewer: Viewer
  schema: GraphQLSchema
}

/** No field tells usage by role alone. */
const perRole: Levels = areas.engagement

/**
 * Keeps filters from telling what `Usage.by` is refused for: how many people there are is for more levels than who they are.
 * @throws GraphQLError FORBIDDEN
 */
export function checkFilterLevel(filter: UsageFilter, { viewer, schema }: Asking): void {
  const perName = levelsOf('UsageGroup.key', schema)
  const levels = { role: perRole, customer: perName, feature: perName } satisfies Record<keyof UsageFilter, Levels>
  for (const name of ['role', 'customer', 'feature'] as const) {
    if (filter[name] != null && !maySee(viewer, levels[name])) throw outOfReach(viewer, `Project.usage(${name}:)`)
  }
}

/**
 * Customers and features are for all who see `Usage.by`.
 * @throws GraphQLError FORBIDDEN
 */
export function checkBreakdownLevel(by: UsageBreakdown, { viewer, schema }: Asking): void {
  const levels = { ROLE: perRole, WORKFLOW: levelsOf('Usage.workflow', schema), CUSTOMER: null, FEATURE: null }[by]
  if (levels !== null && !maySee(viewer, levels)) throw outOfReach(viewer, `UsageBreakdown.${by}`)
}
