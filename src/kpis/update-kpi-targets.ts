import { projectFor } from '../projects/project-for.ts'
import { readSetting, writeSetting } from '../projects/settings.ts'
import type { Context } from '../schema-builder/context.ts'
import { failure, type Payload, success } from '../schema-builder/payload.ts'
import { changing } from '../storage/touched.ts'
import { KPI_SETTING, type KpiSubject, keyOf, kpiSetting, kpis, LONGEST_RECURRENCE } from './kpi-targets.ts'

export interface TargetChange extends KpiSubject {
  /** Null: as it was from the start. */
  target: number | null
}

export interface KpiSettingsChange {
  project: string
  targets: readonly TargetChange[]
  /** Null: it stays. */
  recursWithinDays: number | null
}

const MOST = 100

/** @returns the project's id */
export async function updateKpiTargets(
  { project, targets, recursWithinDays }: KpiSettingsChange,
  { database, bus, viewer }: Pick<Context, 'database' | 'bus' | 'viewer'>,
): Promise<Payload<number>> {
  const projectId = await projectFor(project, 'ADMIN', { database, viewer })
  if (typeof projectId !== 'number') return projectId
  if (targets.length > MOST) return failure('INVALID', `At most ${MOST} targets can be changed at once.`, 'targets')
  for (const [index, change] of targets.entries()) {
    const fault = faultOf(change)
    if (fault !== null) return failure('INVALID', fault.message, 'targets', String(index), fault.part)
  }
  if (recursWithinDays !== null && (recursWithinDays < 1 || recursWithinDays > LONGEST_RECURRENCE))
    return failure('INVALID', `It is 1 to ${LONGEST_RECURRENCE} days.`, 'recursWithinDays')
  await changing({ database, bus }, async (client, touched) => {
    await client.query('SELECT FROM project WHERE id = $1 FOR NO KEY UPDATE', [projectId])
    const setting = await readSetting(client, projectId, KPI_SETTING, kpiSetting)
    const changed = new Map(Object.entries(setting.targets))
    for (const { target, ...subject } of targets) {
      if (target === null) changed.delete(keyOf(subject))
      else changed.set(keyOf(subject), target)
    }
    await writeSetting(client, projectId, KPI_SETTING, {
      targets: Object.fromEntries(changed),
      recursWithinDays: recursWithinDays ?? setting.recursWithinDays,
    })
    touched.notice({ kind: 'project', project: projectId })
  })
  return success(projectId)
}

function faultOf({ kpi, severity, warningType, target }: TargetChange): { part: string; message: string } | null {
  const { by, unit } = kpis[kpi]
  if (severity !== null && by !== 'severity') return { part: 'severity', message: `${kpi} is not told by severity.` }
  if (warningType !== null && by !== 'warningType')
    return { part: 'warningType', message: `${kpi} is not told by the type of a warning.` }
  if (target === null) return null
  if (target < 0) return { part: 'target', message: 'A target is 0 or more.' }
  if (kpi === 'STABILITY_SCORE' && target > 100) return { part: 'target', message: 'A score is at most 100.' }
  return unit === '1' && target > 1 ? { part: 'target', message: 'A share is at most 1.' } : null
}
