import type { Notification, WarningLevel } from 'evenkeel/plugin'
import type { Urgency } from 'web-push'

const levels: readonly WarningLevel[] = ['INFO', 'WARNING', 'CRITICAL', 'EMERGENCY']

export function reaches(level: WarningLevel, minLevel: WarningLevel): boolean {
  return levels.indexOf(level) >= levels.indexOf(minLevel)
}

const urgencies: Record<WarningLevel, Urgency> = { INFO: 'low', WARNING: 'normal', CRITICAL: 'high', EMERGENCY: 'high' }

/** RFC 8030, section 5.3. That somebody took care of it is no reason to wake a sleeping device. */
export function urgencyOf({ level, action }: Pick<Notification, 'level' | 'action'>): Urgency {
  const urgency = urgencies[level]
  return action !== 'TRIGGER' && urgency === 'high' ? 'normal' : urgency
}
