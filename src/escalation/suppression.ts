import { isSnoozed } from '../alerts/alert-change.ts'
import type { Alert, AlertRule } from '../storage/generated/client.ts'
import { alertLabels } from './alert-labels.ts'
import type { Inhibition } from './inhibition.ts'
import { type Matcher, matchesAll } from './matcher.ts'
import { type MuteInterval, mutedUntil } from './mute-time.ts'

/** Why nobody is told of an alert. */
export interface Suppression {
  kind: 'INHIBITION' | 'MUTE_TIME' | 'SILENCE' | 'SNOOZE'
  /** Of the inhibition or the mute time; the silence's comment; who snoozed it. */
  name: string
  /** Null: until something else ends. */
  until: Date | null
}

/** What an alert may be suppressed by. */
export interface Suppressors {
  silences: readonly { matchers: readonly Matcher[]; startsAt: Date; endsAt: Date; comment: string }[]
  muteTimes: readonly { name: string; timeZone: string; intervals: readonly MuteInterval[] }[]
  inhibitions: readonly Inhibition[]
}

/** An alert, as far as it can be suppressed. */
export interface Suppressible
  extends Pick<Alert, 'id' | 'labels' | 'level' | 'snoozedUntil' | 'snoozedForGood' | 'snoozedBy'> {
  rule: Pick<AlertRule, 'name' | 'muteTimes'>
}

/** All that keeps people from being told of the alert, in the order in which it is asked. */
export function suppressionOf(alert: Suppressible, by: Suppressors, now: Date): Suppression[] {
  return [...inhibitedBy(alert, by), ...mutedBy(alert, by, now), ...silencedBy(alert, by, now), ...snoozed(alert, now)]
}

/** What of that holds for an alert that is over: that it is shall not be told at night either. */
export function quietAfterEnd(alert: Suppressible, by: Suppressors, now: Date): Suppression[] {
  return [...mutedBy(alert, by, now), ...silencedBy(alert, by, now)]
}

function inhibitedBy(alert: Suppressible, { inhibitions }: Suppressors): Suppression[] {
  const holding = inhibitions.filter((inhibition) => inhibition.holds(alert))
  return holding.map(({ name }) => ({ kind: 'INHIBITION', name, until: null }))
}

function mutedBy({ rule }: Suppressible, { muteTimes }: Suppressors, now: Date): Suppression[] {
  return muteTimes.flatMap(({ name, timeZone, intervals }) => {
    const until = rule.muteTimes.includes(name) ? mutedUntil(timeZone, intervals, now) : null
    return until === null ? [] : [{ kind: 'MUTE_TIME', name, until }]
  })
}

function silencedBy(alert: Suppressible, { silences }: Suppressors, now: Date): Suppression[] {
  const labels = alertLabels(alert, alert.rule)
  return silences
    .filter(({ startsAt, endsAt, matchers }) => startsAt <= now && now < endsAt && matchesAll(matchers, labels))
    .map(({ comment, endsAt }) => ({ kind: 'SILENCE', name: comment, until: endsAt }))
}

function snoozed(alert: Suppressible, now: Date): Suppression[] {
  const { snoozedUntil, snoozedForGood, snoozedBy } = alert
  if (!isSnoozed(alert, now)) return []
  return [{ kind: 'SNOOZE', name: snoozedBy ?? '', until: snoozedForGood ? null : snoozedUntil }]
}
