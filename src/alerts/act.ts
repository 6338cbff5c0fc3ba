import type { Alert, AlertRule } from '../storage/generated/client.ts'
import { changing } from '../storage/touched.ts'
import { over } from './advance.ts'
import { isActive } from './alert-change.ts'
import type { Refusal } from './alerting.ts'
import { type Changed, changeAlerts } from './change-alerts.ts'
import type { AlertingOptions } from './create-alerting.ts'
import { lockAlerts, ruleOf, ruleSelection } from './rows.ts'

/** What somebody does to an alert: what becomes of it, why it cannot be done, or null where it is done already. */
export type Act = (alert: Alert, now: Date) => Pick<Changed, 'alert' | 'entry' | 'actor'> | { refusal: Refusal } | null

const refused = (message: string) => ({ refusal: { code: 'INVALID' as const, message } })
const stays = ({ state }: Alert, note: string | null) => ({ from: state, to: state, note })

export const acknowledged =
  (actor: string): Act =>
  (alert, now) => {
    if (alert.state === 'ACKNOWLEDGED') return null
    if (!isActive(alert.state)) {
      return refused(`Nobody was called for the alert: it is ${alert.state}. There is nothing to acknowledge.`)
    }
    return {
      alert: {
        ...alert,
        state: 'ACKNOWLEDGED',
        acknowledgedAt: now,
        acknowledgedBy: actor,
        towards: null,
        towardsSince: null,
        version: alert.version + 1,
      },
      entry: { from: alert.state, to: 'ACKNOWLEDGED', note: null },
      actor,
    }
  }

export const snoozed =
  (until: Date | null, actor: string): Act =>
  (alert, now) => {
    if (alert.state === 'RESOLVED') return refused('The alert is resolved: nobody is told of it any more.')
    if (until !== null && until <= now) return refused('An alert is snoozed until a moment that is to come.')
    return {
      alert: { ...alert, snoozedUntil: until, snoozedForGood: until === null, snoozedBy: actor },
      entry: stays(alert, until === null ? 'Snoozed until it is resolved.' : `Snoozed until ${until.toISOString()}.`),
      actor,
    }
  }

export const unsnoozed =
  (actor: string): Act =>
  (alert) => {
    if (alert.state === 'RESOLVED') return refused('The alert is resolved: nobody is told of it any more.')
    if (alert.snoozedUntil === null && !alert.snoozedForGood) return null
    return {
      alert: { ...alert, snoozedUntil: null, snoozedForGood: false, snoozedBy: null },
      entry: stays(alert, 'Not snoozed any more.'),
      actor,
    }
  }

export const resolved =
  (actor: string): Act =>
  (alert, now) => {
    if (alert.state === 'RESOLVED') return null
    const { next, entry } = over(alert, now, 'Resolved by hand.')
    return { alert: { ...alert, ...next, held: true }, entry, actor }
  }

/** Does it in one transaction with all that follows from it. */
export async function actOn(
  { database, bus, clock, listeners }: AlertingOptions,
  alertId: string,
  act: Act,
): Promise<Refusal> {
  return changing({ database, bus }, async (client, touched) => {
    const [before] = await lockAlerts(client, 'id = $1', [alertId])
    if (before === undefined) return { code: 'NOT_FOUND', message: 'There is no such alert.' }
    const now = clock.now()
    const done = act(before, now)
    if (done === null) return null
    if ('refusal' in done) return done.refusal
    const { rows } = await client.query<AlertRule>(`SELECT ${ruleSelection} FROM alert_rule WHERE id = $1`, [
      before.ruleId,
    ])
    await changeAlerts({ client, touched, listeners, now }, ruleOf(rows[0]!), [{ ...done, before, at: now }])
    return null
  })
}
