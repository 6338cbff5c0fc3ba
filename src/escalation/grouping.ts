import { z } from 'zod'
import type { Labels } from '../metrics/labels.ts'
import { escalationLevels, usualEscalations } from '../on-call/escalation-level.ts'
import type { WarningLevel } from '../plugin/contract/detector.ts'
import { setting } from '../projects/settings.ts'
import { compareLevels } from '../warnings/levels.ts'
import { labelOf } from './alert-labels.ts'

const escalation = z.enum(escalationLevels).nullable()

/** How alerts are told of together, where a project changes nothing. Alertmanager's intervals. */
export const alertGrouping = setting(
  'alerts.grouping',
  z.object({
    by: z.array(z.string()).default(['rule']),
    /** Seconds that the first notification waits for more alerts; urgent ones do not wait. */
    waitSeconds: z.number().default(30),
    /** Seconds between two notifications at least, while a group changes. */
    intervalSeconds: z.number().default(300),
    /** Seconds after which those who were told are told again while nobody acknowledges. */
    repeatSeconds: z.number().default(14_400),
    escalations: z
      .object({ INFO: escalation, WARNING: escalation, CRITICAL: escalation, EMERGENCY: escalation })
      .default(usualEscalations),
  }),
)
export type Grouping = ReturnType<typeof alertGrouping.of>

/** What the alerts of a group have in common. */
export function groupLabels(labels: Labels, { by }: Pick<Grouping, 'by'>): [name: string, value: string][] {
  return by.toSorted().map((name) => [name, labelOf(labels, name)])
}

/** Milliseconds that a group waits for more before anybody is told. */
export function waitOf(levels: readonly WarningLevel[], { waitSeconds }: Pick<Grouping, 'waitSeconds'>): number {
  return levels.some(isUrgent) ? 0 : waitSeconds * 1_000
}

const isUrgent = (level: WarningLevel) => compareLevels(level, 'CRITICAL') >= 0
