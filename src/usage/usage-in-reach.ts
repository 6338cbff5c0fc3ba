import { maySee, type Viewer } from '../access/viewer.ts'
import { areas, type Levels } from '../access-levels/areas.ts'
import { outOfReach } from '../access-levels/refuse-by-level.ts'
import type { UsageBreakdown, UsageFilter } from './slice.ts'

const perRole: Levels = areas.engagement
const perName: Levels = [...areas.engagement, ...areas.adoption]
const filters = { role: perRole, customer: perName, feature: perName } satisfies Record<keyof UsageFilter, Levels>
const breakdowns: Readonly<Record<UsageBreakdown, Levels>> = {
  ROLE: perRole,
  CUSTOMER: perName,
  FEATURE: perName,
  WORKFLOW: areas.engagement,
}

/**
 * Keeps filters from telling what `Usage.by` is refused for: how many people there are is for more levels than who they are.
 * @throws GraphQLError FORBIDDEN
 */
export function checkFilterInReach(filter: UsageFilter, viewer: Viewer): void {
  for (const name of ['role', 'customer', 'feature'] as const) {
    if (filter[name] != null && !maySee(viewer, filters[name])) throw outOfReach(viewer, `Project.usage(${name}:)`)
  }
}

/** @throws GraphQLError FORBIDDEN */
export function checkBreakdownInReach(by: UsageBreakdown, viewer: Viewer): void {
  if (!maySee(viewer, breakdowns[by])) throw outOfReach(viewer, `UsageBreakdown.${by}`)
}
