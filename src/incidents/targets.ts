import type { Severity } from '../crashes/decision.ts'
import type { WarningLevel } from '../storage/generated/enums.ts'

/** Of an incident that an alert of this level opens. */
export const severityOfLevel: Readonly<Record<WarningLevel, Severity>> = {
  INFO: 'MEDIUM',
  WARNING: 'HIGH',
  CRITICAL: 'CRITICAL',
  EMERGENCY: 'CRITICAL',
}

/** Seconds from its opening within which an incident should be answered, and be over (null: no target). */
export interface Targets {
  responseSeconds: Readonly<Record<Severity, number>>
  resolveSeconds: Readonly<Record<Severity, number | null>>
}

/** The response time of a playbook goes before those of the severities. */
export function withPlaybook(targets: Targets, playbook: { responseSeconds: number } | null): Targets {
  if (playbook === null) return targets
  const { responseSeconds: seconds } = playbook
  return { ...targets, responseSeconds: { LOW: seconds, MEDIUM: seconds, HIGH: seconds, CRITICAL: seconds } }
}

/** By when an incident should be answered, and by when it should be over. */
export function dueBy(severity: Severity, { responseSeconds, resolveSeconds }: Targets, openedAt: Date) {
  const after = (seconds: number) => new Date(openedAt.getTime() + seconds * 1_000)
  const toResolve = resolveSeconds[severity]
  return {
    responseDueAt: after(responseSeconds[severity]),
    resolveDueAt: toResolve === null ? null : after(toResolve),
  }
}
