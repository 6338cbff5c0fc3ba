import { severityTargets } from '../crashes/decide/severity-targets.ts'
import type { Severity } from '../crashes/decision.ts'
import type { WarningLevel } from '../storage/generated/enums.ts'

/** Of an incident that an alert of this level opens. */
export const severityOfLevel: Readonly<Record<WarningLevel, Severity>> = {
  INFO: 'MEDIUM',
  WARNING: 'HIGH',
  CRITICAL: 'CRITICAL',
  EMERGENCY: 'CRITICAL',
}

/** Seconds from its opening within which an incident should be over; null: no target. */
export const resolveSeconds: Readonly<Record<Severity, number | null>> = {
  LOW: null,
  MEDIUM: null,
  HIGH: 14_400,
  CRITICAL: 3_600,
}

/**
 * By when an incident should be answered, and by when it should be over.
 *
 * @param responseSeconds what its playbook asks for; null: there is none, so that its severity decides
 */
export function targetsOf(severity: Severity, responseSeconds: number | null, openedAt: Date) {
  const after = (seconds: number) => new Date(openedAt.getTime() + seconds * 1_000)
  const toResolve = resolveSeconds[severity]
  return {
    responseDueAt: after(responseSeconds ?? severityTargets[severity].responseSeconds),
    resolveDueAt: toResolve === null ? null : after(toResolve),
  }
}
