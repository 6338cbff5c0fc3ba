import { maySee, type Viewer } from '../access/viewer.ts'
import { type Area, areas } from '../access-levels/areas.ts'
import { outOfReach } from '../access-levels/refuse-by-level.ts'

/**
 * Metrics that are about more than technology, by name, whether the catalogue knows them or not. Those who are on call act
 * on each metric, whatever it is about, so that the technical see them all.
 */
const areasOfMetrics: readonly [name: RegExp, area: Area][] = [
  [/^app\.session\./, 'engagement'],
  [/^app\.error\.abandonment_rate$/, 'engagement'],
  [/^app\.satisfaction$/, 'satisfaction'],
  [/^app\.retention$/, 'retention'],
  [/^app\.support\./, 'support'],
  [/^business\./, 'revenue'],
]

/** Whether the viewer's access level may see what a metric says. */
export function maySeeMetric(viewer: Viewer, name: string): boolean {
  const [, area = 'technical'] = areasOfMetrics.find(([names]) => names.test(name)) ?? []
  return maySee(viewer, [...areas.technical, ...areas[area]])
}

/** @throws GraphQLError FORBIDDEN */
export function checkMetricLevel(viewer: Viewer, name: string): void {
  if (!maySeeMetric(viewer, name)) throw outOfReach(viewer, name)
}
