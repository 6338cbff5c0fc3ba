import { projectFor } from '../projects/project-for.ts'
import { readSetting, writeSetting } from '../projects/settings.ts'
import type { Context } from '../schema-builder/context.ts'
import { type Failure, failure, type Payload, success } from '../schema-builder/payload.ts'
import { changing } from '../storage/touched.ts'
import { METRIC_LIMITS, type MetricLimits, metricLimits } from './limits.ts'

/** What is left out stays as it is. */
export type MetricSettingsChange = { project: string } & {
  [Limit in keyof MetricLimits]?: number | null | undefined
}

/** @returns the project's number */
export async function updateMetricSettings(
  { project, ...given }: MetricSettingsChange,
  { database, bus, viewer }: Pick<Context, 'database' | 'bus' | 'viewer'>,
): Promise<Payload<number>> {
  const projectId = await projectFor(project, 'ADMIN', { database, viewer })
  if (typeof projectId !== 'number') return projectId
  const changes = Object.fromEntries(Object.entries(given).filter(([, value]) => value != null))
  return changing({ database, bus }, async (client, touched) => {
    // Changes of different settings at once are not to undo each other.
    await client.query('SELECT FROM project WHERE id = $1 FOR NO KEY UPDATE', [projectId])
    const limits = { ...(await readSetting(client, projectId, METRIC_LIMITS, metricLimits)), ...changes }
    const fault = faultOf(limits)
    if (fault !== null) return fault
    await writeSetting(client, projectId, METRIC_LIMITS, limits)
    touched.notice({ kind: 'metrics', project: projectId, names: [] })
    return success(projectId)
  })
}

function faultOf(limits: MetricLimits): Failure | null {
  const read = metricLimits.safeParse(limits)
  if (!read.success) {
    const field = String(read.error.issues[0]!.path[0])
    return failure('INVALID', `${field} is out of the range that it may have.`, field)
  }
  const { rawDays, minuteDays, hourDays, dayDays } = read.data
  if (minuteDays < rawDays) return failure('INVALID', 'Minutes are kept at least as long as samples.', 'minuteDays')
  if (hourDays < minuteDays) return failure('INVALID', 'Hours are kept at least as long as minutes.', 'hourDays')
  if (dayDays < hourDays) return failure('INVALID', 'Days are kept at least as long as hours.', 'dayDays')
  return null
}
