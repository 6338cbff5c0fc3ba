import type { Alert } from '../storage/generated/client.ts'
import type { AlertState } from '../storage/generated/enums.ts'
import type { Finding } from './finding.ts'
import type { RuleSpec } from './rule-spec.ts'

/** What an evaluation changes about an alert. */
export type Course = Pick<
  Alert,
  | 'state'
  | 'level'
  | 'value'
  | 'threshold'
  | 'startedAt'
  | 'firedAt'
  | 'resolvedAt'
  | 'evaluatedAt'
  | 'lastTrueAt'
  | 'towards'
  | 'towardsSince'
  | 'missed'
  | 'version'
>

export type Timing = Pick<RuleSpec, 'onNoData' | 'onError'> & { forSeconds: number; keepFiringSeconds: number }

export interface Step {
  next: Course
  /** For the alert's history; null where nothing happened that anybody wants to know. */
  entry: { from: AlertState | null; to: AlertState; note: string | null } | null
}

type Found = Pick<Finding, 'status' | 'level' | 'value' | 'threshold'>

/** Evaluations in a row without its series after which an alert is over. */
const MISSES = 2
/** Milliseconds that an alert is kept for without anything to evaluate, where its rule keeps it. */
const LONGEST_SILENCE = 86_400_000

/** What becomes of an alert, or of none, by an evaluation. Null: nothing. */
export function advance(open: Course | null, found: Found, timing: Timing, now: Date): Step | null {
  const aim = aimOf(open, found, timing)
  if (open === null) return aim === 'good' || aim === 'stay' ? null : opened(found, aim, timing, now)
  const seen: Course = { ...open, evaluatedAt: now, missed: 0 }
  if (aim === 'good') return back(seen, found, timing, now)
  if (found.status === 'noData' && timing.onNoData === 'KEEP' && open.state !== 'PENDING') return kept(seen, now)
  if (aim === 'stay') return { next: seen, entry: null }
  return forth(seen, found, aim, timing, now)
}

/** What becomes of an alert whose series is not there while others are. */
export function miss(open: Course, now: Date): Step {
  const missed = open.missed + 1
  if (missed >= MISSES)
    return over({ ...open, evaluatedAt: now, missed }, now, 'What it is about is not there any more.')
  return { next: { ...open, evaluatedAt: now, missed }, entry: null }
}

/** An alert that is over, for a reason that is not its value. */
export function over(open: Course, now: Date, note: string | null): Step {
  const isTold = open.state !== 'PENDING'
  const version = open.version + (isTold ? 1 : 0)
  return {
    next: { ...open, state: 'RESOLVED', resolvedAt: now, towards: null, towardsSince: null, version },
    entry: { from: open.state, to: 'RESOLVED', note },
  }
}

type Aim = 'FIRING' | 'NO_DATA' | 'ERROR'

/** Where an evaluation leads: to a state in which people are called, to the end, or nowhere. */
function aimOf(open: Course | null, { status }: Found, { onNoData, onError }: Timing): Aim | 'good' | 'stay' {
  switch (status) {
    case 'bad':
      return 'FIRING'
    case 'between':
      // A threshold is to be held before it fires, and only afterwards is there anything to recover from.
      return open?.state === 'FIRING' || open?.state === 'ACKNOWLEDGED' ? 'FIRING' : 'good'
    case 'good':
    case 'over':
      return 'good'
    case 'noData':
      if (onNoData === 'FIRE') return 'FIRING'
      if (onNoData === 'OK') return 'good'
      return onNoData === 'KEEP' ? asBefore(open) : 'NO_DATA'
    case 'error':
      if (onError === 'OK') return 'good'
      return onError === 'KEEP' ? asBefore(open) : 'ERROR'
  }
}

/** As the evaluation before led. */
function asBefore(open: Course | null): Aim | 'good' | 'stay' {
  if (open === null || open.state === 'NO_DATA' || open.state === 'ERROR') return 'stay'
  if (open.towards === 'NO_DATA' || open.towards === 'ERROR') return 'stay'
  return open.lastTrueAt >= open.evaluatedAt ? 'FIRING' : 'good'
}

function opened(found: Found, aim: Aim, { forSeconds }: Timing, now: Date): Step {
  const isPending = forSeconds > 0
  const state = isPending ? 'PENDING' : aim
  return {
    next: {
      state,
      level: found.level,
      value: found.value,
      threshold: found.threshold,
      startedAt: now,
      firedAt: isPending ? null : now,
      resolvedAt: null,
      evaluatedAt: now,
      lastTrueAt: now,
      towards: isPending ? aim : null,
      towardsSince: isPending ? now : null,
      missed: 0,
      version: isPending ? 0 : 1,
    },
    entry: { from: null, to: state, note: null },
  }
}

function back(open: Course, { status, value }: Found, { keepFiringSeconds }: Timing, now: Date): Step {
  const isKept =
    (open.state === 'FIRING' || open.state === 'ACKNOWLEDGED') &&
    status !== 'over' &&
    now.getTime() - open.lastTrueAt.getTime() < keepFiringSeconds * 1_000
  const told = { ...open, value: value ?? open.value, towards: null, towardsSince: null }
  return isKept ? { next: told, entry: null } : over(told, now, null)
}

/** Silence is no recovery: it goes on, but not for ever. */
function kept(open: Course, now: Date): Step {
  const since = open.towards === 'RESOLVED' && open.towardsSince !== null ? open.towardsSince : now
  if (now.getTime() - since.getTime() >= LONGEST_SILENCE) {
    return over(
      open,
      now,
      'There was nothing, or too little, to evaluate for 24 hours. Whether it has recovered is not known.',
    )
  }
  return { next: { ...open, lastTrueAt: now, towards: 'RESOLVED', towardsSince: since }, entry: null }
}

function forth(open: Course, found: Found, aim: Aim, { forSeconds }: Timing, now: Date): Step {
  const isBad = aim === 'FIRING'
  const wasBlind = open.state === 'NO_DATA' || open.state === 'ERROR'
  const known: Course = isBad
    ? {
        ...open,
        lastTrueAt: now,
        level: wasBlind ? open.level : levelOf(open, found),
        value: found.value ?? open.value,
        threshold: found.threshold ?? open.threshold,
      }
    : open
  if (open.state === aim || open.state === 'ACKNOWLEDGED') {
    const next = { ...known, towards: null, towardsSince: null }
    if (next.level === open.level) return { next, entry: null }
    return {
      next: { ...next, version: open.version + 1 },
      entry: { from: open.state, to: open.state, note: `The level was ${open.level} before.` },
    }
  }
  const since = open.towards === aim && open.towardsSince !== null ? open.towardsSince : now
  if (now.getTime() - since.getTime() < forSeconds * 1_000) {
    return { next: { ...known, towards: aim, towardsSince: since }, entry: null }
  }
  return {
    next: {
      ...known,
      state: aim,
      level: isBad && wasBlind ? found.level : known.level,
      firedAt: open.firedAt ?? now,
      towards: null,
      towardsSince: null,
      version: open.version + 1,
    },
    entry: { from: open.state, to: aim, note: null },
  }
}

/** Without data there is no level of the moment. */
function levelOf(open: Course, found: Found): Course['level'] {
  return found.status === 'noData' || found.status === 'error' ? open.level : found.level
}
