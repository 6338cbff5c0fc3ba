import { changeSetting } from '../projects/change-setting.ts'
import type { Context } from '../schema-builder/context.ts'
import { type Failure, failure, type Payload } from '../schema-builder/payload.ts'
import { kpiKinds } from './kpi-kinds.ts'
import { type KpiSubject, keyOf, kpiSetting, LONGEST_RECURRENCE } from './kpi-targets.ts'

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
export function updateKpiTargets(
  { project, targets, recursWithinDays }: KpiSettingsChange,
  context: Pick<Context, 'database' | 'bus' | 'viewer'>,
): Promise<Payload<number>> {
  return changeSetting(
    project,
    {
      setting: kpiSetting,
      wanted: (before) => {
        const changed = new Map(Object.entries(before.targets))
        for (const { target, ...subject } of targets) {
          if (target === null) changed.delete(keyOf(subject))
          else changed.set(keyOf(subject), target)
        }
        return {
          targets: Object.fromEntries(changed),
          recursWithinDays: recursWithinDays ?? before.recursWithinDays,
        }
      },
      outOfShape: () => failure('INVALID', `It is 1 to ${LONGEST_RECURRENCE} days.`, 'recursWithinDays'),
      faultOf: () => faultOfTargets(targets),
      notice: (projectId) => ({ kind: 'project', project: projectId }),
    },
    context,
  )
}

function faultOfTargets(targets: readonly TargetChange[]): Failure | null {
  if (targets.length > MOST) return failure('INVALID', `At most ${MOST} targets can be changed at once.`, 'targets')
  for (const [index, change] of targets.entries()) {
    const fault = faultOf(change)
    if (fault !== null) return failure('INVALID', fault.message, 'targets', String(index), fault.part)
  }
  return null
}

function faultOf({ kpi, severity, warningType, target }: TargetChange): { part: string; message: string } | null {
  const { by, unit } = kpiKinds[kpi]
  if (severity !== null && by !== 'severity') return { part: 'severity', message: `${kpi} is not told by severity.` }
  if (warningType !== null && by !== 'warningType')
    return { part: 'warningType', message: `${kpi} is not told by the type of a warning.` }
  if (target === null) return null
  if (target < 0) return { part: 'target', message: 'A target is 0 or more.' }
  if (kpi === 'STABILITY_SCORE' && target > 100) return { part: 'target', message: 'A score is at most 100.' }
  return unit === '1' && target > 1 ? { part: 'target', message: 'A share is at most 1.' } : null
}
