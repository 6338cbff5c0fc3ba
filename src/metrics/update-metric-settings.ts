import { changeSetting } from '../projects/change-setting.ts'
import type { Context } from '../schema-builder/context.ts'
import { type Failure, failure, type Payload } from '../schema-builder/payload.ts'
import { type MetricLimits, metricLimits } from './limits.ts'

/** What is left out stays as it is. */
export type MetricSettingsChange = { project: string } & {
  [Limit in keyof MetricLimits]?: number | null | undefined
}

/** @returns the project's id */
export function updateMetricSettings(
  { project, ...given }: MetricSettingsChange,
  context: Pick<Context, 'database' | 'bus' | 'viewer'>,
): Promise<Payload<number>> {
  const changes = Object.fromEntries(Object.entries(given).filter(([, value]) => value != null))
  return changeSetting(
    project,
    {
      setting: metricLimits,
      wanted: (before) => ({ ...before, ...changes }),
      outOfShape: ([limit]) => failure('INVALID', `${limit} is out of the range that it may have.`, limit!),
      faultOf,
      notice: (projectId) => ({ kind: 'metrics', project: projectId, names: [] }),
    },
    context,
  )
}

function faultOf({ rawDays, minuteDays, hourDays, dayDays }: MetricLimits): Failure | null {
  if (minuteDays < rawDays) return failure('INVALID', 'Minutes are kept at least as long as samples.', 'minuteDays')
  if (hourDays < minuteDays) return failure('INVALID', 'Hours are kept at least as long as minutes.', 'hourDays')
  if (dayDays < hourDays) return failure('INVALID', 'Days are kept at least as long as hours.', 'dayDays')
  return null
}
