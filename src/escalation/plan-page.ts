import { isActive } from '../alerts/alert-change.ts'
import type { PolicySpec, Target } from '../on-call/policy.ts'
import type { Alert, AlertGroup } from '../storage/generated/client.ts'
import type { PageReason } from '../storage/generated/enums.ts'
import { type Grouping, waitOf } from './grouping.ts'

/** Where a group stands. */
export type GroupState = Pick<
  AlertGroup,
  | 'openedAt'
  | 'closedAt'
  | 'acknowledgedAt'
  | 'acknowledgedBy'
  | 'version'
  | 'toldVersion'
  | 'toldAt'
  | 'toldAlerts'
  | 'step'
  | 'round'
  | 'nextStepAt'
  | 'responseDueAt'
>

/** One of its alerts. */
export interface Member extends Pick<Alert, 'id' | 'state' | 'level' | 'acknowledgedAt' | 'acknowledgedBy'> {
  /** Whether nobody is to be told of it for now. Of one that is over: nor that it is. */
  isSuppressed: boolean
  /** When the first of what suppresses it ends; null: unknown. */
  suppressedUntil: Date | null
}

/** Whom to tell: the targets of a step, or all who were told before. */
export interface Telling {
  reason: PageReason
  /** Of the policy, from 1; 0: it is about no step. */
  step: number
  targets: readonly Target[] | 'TOLD'
}

export interface PagePlan {
  /** In this order; somebody who is in several of them is told once, for the first. */
  tell: Telling[]
  next: GroupState
  /** When it has to be looked at again, unless something happens before; null: never. */
  dueAt: Date | null
  /** Alerts whose acknowledgement no longer counts. */
  timedOut: string[]
}

export interface PageSituation {
  group: GroupState
  alerts: readonly Member[]
  policy: PolicySpec
  grouping: Grouping
  /** Whether anybody was told. */
  isTold: boolean
}

/** What is due for a group at that moment. */
export function planPage(situation: PageSituation, now: Date): PagePlan {
  const active = situation.alerts.filter(({ state }) => isActive(state))
  if (active.length === 0) return planEnd(situation, now)
  const visible = active.filter(({ isSuppressed }) => !isSuppressed)
  const hidden = active.filter(({ isSuppressed }) => isSuppressed)
  const ends = earliest(hidden.map(({ suppressedUntil }) => suppressedUntil))
  if (visible.length === 0) return quiet({ ...situation.group, ...notBegun }, ends)
  const { timedOut, timeOutAt } = timeOuts(visible, situation.policy, now)
  const isAcknowledged = timedOut.length === 0 && visible.every(({ state }) => state === 'ACKNOWLEDGED')
  const plan = isAcknowledged
    ? planAcknowledged(situation, visible, now)
    : planEscalation(situation, visible, timedOut, now)
  return { ...plan, timedOut, dueAt: earliest([plan.dueAt, ends, timeOutAt]) }
}

/** Escalation begins anew when nothing holds it back any more. */
const notBegun = { step: 0, round: 0, nextStepAt: null }

function planEnd({ group, alerts, grouping, isTold }: PageSituation, now: Date): PagePlan {
  const closed = { ...group, ...notBegun, closedAt: now }
  // Alertmanager's rule: what was over before anybody was told is not told at all.
  if (!isTold) return quiet(closed, null)
  const waiting = { ...group, ...notBegun }
  if (alerts.length > 0 && alerts.every(({ isSuppressed }) => isSuppressed)) {
    return quiet(waiting, earliest(alerts.map(({ suppressedUntil }) => suppressedUntil)))
  }
  const at = nextChangeAt(group, grouping)
  if (at > now) return quiet(waiting, at)
  const telling: Telling = { reason: 'RESOLVED', step: 0, targets: 'TOLD' }
  return { tell: [telling], next: toldAll(closed, alerts, now), dueAt: null, timedOut: [] }
}

function planAcknowledged({ group, grouping, isTold }: PageSituation, visible: readonly Member[], now: Date): PagePlan {
  const newest = visible.reduce((one, other) => (at(other) > at(one) ? other : one))
  const { acknowledgedAt, acknowledgedBy } = newest
  const next = { ...group, ...notBegun, acknowledgedAt: acknowledgedAt ?? now, acknowledgedBy }
  if (!isTold) return quiet(next, null)
  if (group.acknowledgedAt === null) {
    // It says all that there is to say, but does not put off what is told later.
    const { toldVersion, toldAlerts } = toldAll(next, visible, now)
    const telling: Telling = { reason: 'ACKNOWLEDGED', step: 0, targets: 'TOLD' }
    return { tell: [telling], next: { ...next, toldVersion, toldAlerts }, dueAt: null, timedOut: [] }
  }
  if (!hasNews(group, visible)) return quiet(next, null)
  const changeAt = nextChangeAt(group, grouping)
  if (changeAt > now) return quiet(next, changeAt)
  const telling: Telling = { reason: 'CHANGE', step: 0, targets: 'TOLD' }
  return { tell: [telling], next: toldAll(next, visible, now), dueAt: null, timedOut: [] }
}

function planEscalation(
  { group, policy, grouping, isTold }: PageSituation,
  visible: readonly Member[],
  timedOut: readonly string[],
  now: Date,
): PagePlan {
  const tell: Telling[] = []
  let next: GroupState = { ...group, acknowledgedAt: null, acknowledgedBy: null }
  if (timedOut.length > 0) next = { ...next, ...notBegun }
  const [first] = policy.steps
  if (first !== undefined && next.step === 0 && next.round === 0 && next.nextStepAt === null) {
    const begins = timedOut.length > 0 ? now : beginsAt(group, visible, grouping)
    if (begins > now) return quiet(next, begins)
    next.nextStepAt = after(now, first.afterSeconds)
    next.responseDueAt = after(now, policy.responseSeconds)
  }
  let isFirst = false
  while (next.nextStepAt !== null && next.nextStepAt <= now) {
    const step = policy.steps[next.step]
    if (step !== undefined) tell.push({ reason: 'STEP', step: next.step + 1, targets: step.targets })
    isFirst ||= next.step === 0 && next.round === 0
    next = { ...next, ...afterStep(next, policy, now) }
  }
  if (isTold && hasNews(group, visible) && (isFirst || nextChangeAt(group, grouping) <= now)) {
    tell.push({ reason: 'CHANGE', step: 0, targets: 'TOLD' })
    next = toldAll(next, visible, now)
  } else if (isFirst || (!isTold && tell.length > 0)) {
    next = toldAll(next, visible, now)
  } else if (isTold && !hasNews(group, visible) && repeatAt(group, grouping) <= now) {
    tell.push({ reason: 'REPEAT', step: 0, targets: 'TOLD' })
    next = toldAll(next, visible, now)
  }
  const isHeardOf = isTold || tell.length > 0
  const changeAt = hasNews(next, visible) ? nextChangeAt(next, grouping) : repeatAt(next, grouping)
  return { tell, next, dueAt: earliest([next.nextStepAt, isHeardOf ? changeAt : null]), timedOut: [] }
}

/** The step after this one; after the last one of a round that is repeated the first, when nobody answered in time. */
function afterStep({ step, round }: GroupState, policy: PolicySpec, now: Date) {
  const following = policy.steps[step + 1]
  if (following !== undefined) return { step: step + 1, nextStepAt: after(now, following.afterSeconds) }
  const first = policy.steps[0]
  if (round >= policy.repeats || first === undefined) return { step: policy.steps.length, nextStepAt: null }
  return { step: 0, round: round + 1, nextStepAt: after(now, policy.responseSeconds + first.afterSeconds) }
}

function timeOuts(visible: readonly Member[], { acknowledgedForSeconds }: PolicySpec, now: Date) {
  if (acknowledgedForSeconds === null) return { timedOut: [], timeOutAt: null }
  const acknowledged = visible
    .filter(({ state }) => state === 'ACKNOWLEDGED')
    .map(({ id, acknowledgedAt }) => ({ id, ends: after(acknowledgedAt ?? now, acknowledgedForSeconds) }))
  return {
    timedOut: acknowledged.filter(({ ends }) => ends <= now).map(({ id }) => id),
    timeOutAt: earliest(acknowledged.filter(({ ends }) => ends > now).map(({ ends }) => ends)),
  }
}

/** Whether there is something that those who were told have not heard of. */
function hasNews({ version, toldVersion, toldAlerts }: GroupState, visible: readonly Member[]): boolean {
  return version > toldVersion || visible.some(({ id }) => !toldAlerts.includes(id))
}

function toldAll(state: GroupState, alerts: readonly Member[], now: Date): GroupState {
  return { ...state, toldAt: now, toldVersion: state.version, toldAlerts: alerts.map(({ id }) => id) }
}

function beginsAt(group: GroupState, visible: readonly Member[], grouping: Grouping): Date {
  const levels = visible.map(({ level }) => level)
  const waited = new Date(group.openedAt.getTime() + waitOf(levels, grouping))
  const changeAt = nextChangeAt(group, grouping)
  return changeAt > waited ? changeAt : waited
}

const nextChangeAt = ({ toldAt }: GroupState, { intervalSeconds }: Grouping) =>
  toldAt === null ? new Date(0) : after(toldAt, intervalSeconds)
const repeatAt = ({ toldAt }: GroupState, { repeatSeconds }: Grouping) =>
  toldAt === null ? new Date(0) : after(toldAt, repeatSeconds)

const at = ({ acknowledgedAt }: Member) => acknowledgedAt?.getTime() ?? 0
const after = (time: Date, seconds: number) => new Date(time.getTime() + seconds * 1_000)

function earliest(times: readonly (Date | null)[]): Date | null {
  const known = times.filter((time) => time !== null).map((time) => time.getTime())
  return known.length === 0 ? null : new Date(Math.min(...known))
}

const quiet = (next: GroupState, dueAt: Date | null): PagePlan => ({ tell: [], next, dueAt, timedOut: [] })
