import { kpiKinds } from '../kpis/kpi-kinds.ts'
import type { Topic } from '../schema-builder/context.ts'
import { costs } from '../schema-builder/costs.ts'
import { dependsOn } from '../schema-builder/depends-on.ts'
import type { Stability } from './read-stability.ts'

/** What a score depends on. */
export const aboutScore = {
  ...dependsOn(({ projectId }: Stability): Topic[] => [
    `releases:${projectId}`,
    `issues:${projectId}`,
    `warnings:${projectId}`,
    `incidents:${projectId}`,
    `metric:${projectId}:${kpiKinds.MEMORY_USED.from.metric}`,
    `metric:${projectId}:${kpiKinds.AUTOMATIC_RECOVERY.from.metric}`,
    'projects',
  ]),
  ...costs(20),
}
