import type { Alert, AlertRule } from '../storage/generated/client.ts'
import { alertLabels, labelOf } from './alert-labels.ts'
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
  inhibitions: readonly InhibitionSpec[]
  /** Those that people are to do something about. */
  active: readonly Suppressible[]
}

export interface InhibitionSpec {
  name: string
  source: readonly Matcher[]
  target: readonly Matcher[]
  equal: readonly string[]
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

/** An alert that fits both sides is not inhibited by another one that does, or both would be kept quiet. */
function inhibitedBy(alert: Suppressible, { inhibitions, active }: Suppressors): Suppression[] {
  const own = alertLabels(alert, alert.rule)
  const holds = ({ source, target, equal }: InhibitionSpec) => {
    if (!matchesAll(target, own)) return false
    const isSource = matchesAll(source, own)
    return active.some((other) => {
      if (other.id === alert.id) return false
      const labels = alertLabels(other, other.rule)
      if (!matchesAll(source, labels) || (isSource && matchesAll(target, labels))) return false
      return equal.every((name) => labelOf(own, name) === labelOf(labels, name))
    })
  }
  return inhibitions.filter(holds).map(({ name }) => ({ kind: 'INHIBITION', name, until: null }))
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

function snoozed({ snoozedUntil, snoozedForGood, snoozedBy }: Suppressible, now: Date): Suppression[] {
  if (!snoozedForGood && (snoozedUntil === null || snoozedUntil <= now)) return []
  return [{ kind: 'SNOOZE', name: snoozedBy ?? '', until: snoozedForGood ? null : snoozedUntil }]
}
