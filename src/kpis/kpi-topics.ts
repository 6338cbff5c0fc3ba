import type { Context, Topic } from '../schema-builder/context.ts'
import { costs } from '../schema-builder/costs.ts'
import { dependsOn } from '../schema-builder/depends-on.ts'
import type { Kpi } from './kpi.ts'

type Kind = 'incidents' | 'issues' | 'releases' | 'warnings' | 'alerts' | 'alerting' | 'metrics'
type Subject = { projectId: number }

/** What points of minutes cost: there are no rollups of them, so that sessions are counted one by one. */
export const byMinute = { argument: 'interval', points: { MINUTE: 500 } } as const

/** What a figure of a project depends on beside what it is held against, and what it costs to read. */
export const about = (...kinds: Kind[]) => ({
  ...dependsOn(({ projectId }: Subject): Topic[] => [
    ...kinds.map((kind): Topic => `${kind}:${projectId}`),
    'projects',
  ]),
  ...costs(20),
})

/** The same of one that is made of a metric. */
export const aboutMetric = (metric: string) => ({
  ...dependsOn(({ projectId }: Subject): Topic[] => [`metric:${projectId}:${metric}`, 'projects']),
  ...costs(20),
})

/**
 * Of a figure of which nothing is known before anything is reported: while that is so, whatever comes first changes it, and
 * afterwards only what it is made of does.
 */
export async function watchFirst(
  figure: Promise<Kpi>,
  kinds: readonly Kind[],
  { projectId }: Subject,
  { watch }: Pick<Context, 'watch'>,
): Promise<Kpi> {
  const kpi = await figure
  if (kpi.value === null) for (const kind of kinds) watch(`${kind}:${projectId}`)
  return kpi
}
