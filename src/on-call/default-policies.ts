import type { EscalationLevel, StakeholderRole } from '../storage/generated/enums.ts'
import type { PolicySpec, Target } from './policy.ts'

const MINUTE = 60
const HOUR = 60 * MINUTE
const REPEATS = 3

/**
 * What holds where a project has no policy of its own: some at once, and more after the response time. What cannot wait goes
 * to whoever is on call in any of the project's schedules as well.
 *
 * @param schedules ids of the project's
 */
export function defaultPolicy(level: EscalationLevel, schedules: readonly string[]): PolicySpec {
  const onCall = schedules.map((schedule): Target => ({ kind: 'SCHEDULE', schedule }))
  switch (level) {
    case 'STANDARD':
      return widening(HOUR, 4 * HOUR, roles('DEVELOPER', 'QA'), roles('DEVELOPER', 'QA', 'TEAM_LEAD'))
    case 'URGENT':
      return widening(
        15 * MINUTE,
        2 * HOUR,
        roles('DEVELOPER', 'QA', 'TEAM_LEAD'),
        roles('DEVELOPER', 'QA', 'TEAM_LEAD', 'PRODUCT_MANAGER'),
      )
    case 'IMMEDIATE':
      return widening(
        5 * MINUTE,
        HOUR,
        [...onCall, ...roles('DEVELOPER', 'QA', 'TEAM_LEAD', 'PRODUCT_MANAGER')],
        everyone,
      )
    case 'EMERGENCY':
      return widening(MINUTE, 30 * MINUTE, everyone, everyone)
  }
}

const everyone: Target[] = [{ kind: 'EVERYONE' }]
const roles = (...all: StakeholderRole[]) => all.map((role): Target => ({ kind: 'ROLE', role }))

function widening(
  responseSeconds: number,
  acknowledgedForSeconds: number,
  atOnce: Target[],
  afterwards: Target[],
): PolicySpec {
  const steps = [
    { afterSeconds: 0, targets: atOnce },
    { afterSeconds: responseSeconds, targets: afterwards },
  ]
  return { responseSeconds, steps, repeats: REPEATS, acknowledgedForSeconds }
}
