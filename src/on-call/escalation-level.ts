import type { AlertRule } from '../storage/generated/client.ts'
import type { EscalationLevel, WarningLevel } from '../storage/generated/enums.ts'

/** From the one that can wait longest to the most urgent. */
export const escalationLevels = [
  'STANDARD',
  'URGENT',
  'IMMEDIATE',
  'EMERGENCY',
] as const satisfies readonly EscalationLevel[]

/** How urgently people are told of alerts of each level, where their rules do not say; null: those are only logged. */
export type Escalations = Readonly<Record<WarningLevel, EscalationLevel | null>>

/** Where a project changes nothing. */
export const usualEscalations: Escalations = {
  INFO: null,
  WARNING: 'STANDARD',
  CRITICAL: 'IMMEDIATE',
  EMERGENCY: 'EMERGENCY',
}

/** How urgently people are told of an alert; null: it is only logged. */
export function escalationOf(
  rule: Pick<AlertRule, 'escalation'>,
  level: WarningLevel,
  escalations: Escalations,
): EscalationLevel | null {
  return rule.escalation ?? escalations[level]
}

export function isMoreUrgent(one: EscalationLevel, other: EscalationLevel): boolean {
  return escalationLevels.indexOf(one) > escalationLevels.indexOf(other)
}
