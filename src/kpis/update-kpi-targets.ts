import { may, type Viewer } from '../access/viewer.ts'
import type { Bus } from '../bus/notice.ts'
import { readSetting, writeSetting } from '../projects/settings.ts'
import { failure, type Payload, success } from '../schema-builder/payload.ts'
import type { Database } from '../storage/database.ts'
import { changing } from '../storage/touched.ts'
import { KPI_SETTING, type KpiSubject, keyOf, kpiSetting, kpis } from './kpi-targets.ts'

export interface TargetChange extends KpiSubject {
  /** Null: as it was from the start. */
  target: number | null
}

const MOST = 100

/** @returns the project's id */
export async function updateKpiTargets(
  { project: slug, targets }: { project: string; targets: readonly TargetChange[] },
  { database, bus, viewer }: { database: Database; bus: Bus; viewer: Viewer },
): Promise<Payload<number>> {
  const project = await database.prisma.project.findUnique({ where: { slug }, select: { id: true } })
  if (project === null || !may(viewer, 'READ', project.id))
    return failure('NOT_FOUND', `There is no project "${slug}".`, 'project')
  if (!may(viewer, 'ADMIN', project.id)) return failure('FORBIDDEN', 'Your token may not change targets.', 'project')
  if (targets.length > MOST) return failure('INVALID', `At most ${MOST} targets can be changed at once.`, 'targets')
  for (const [index, change] of targets.entries()) {
    const fault = faultOf(change)
    if (fault !== null) return failure('INVALID', fault.message, 'targets', String(index), fault.part)
  }
  await changing({ database, bus }, async (client, touched) => {
    await client.query('SELECT FROM project WHERE id = $1 FOR NO KEY UPDATE', [project.id])
    const setting = await readSetting(client, project.id, KPI_SETTING, kpiSetting)
    const changed = new Map(Object.entries(setting.targets))
    for (const { target, ...subject } of targets) {
      if (target === null) changed.delete(keyOf(subject))
      else changed.set(keyOf(subject), target)
    }
    await writeSetting(client, project.id, KPI_SETTING, { targets: Object.fromEntries(changed) })
    touched.notice({ kind: 'project', project: project.id })
  })
  return success(project.id)
}

function faultOf({ kpi, severity, warningType, target }: TargetChange): { part: string; message: string } | null {
  const { by, unit } = kpis[kpi]
  if (severity !== null && by !== 'severity') return { part: 'severity', message: `${kpi} is not told by severity.` }
  if (warningType !== null && by !== 'warningType')
    return { part: 'warningType', message: `${kpi} is not told by the type of a warning.` }
  if (target === null) return null
  if (target < 0) return { part: 'target', message: 'A target is 0 or more.' }
  return unit === '1' && target > 1 ? { part: 'target', message: 'A share is at most 1.' } : null
}
