import { z } from 'zod'
import { setting } from '../projects/settings.ts'
import type { AlertRule } from '../storage/generated/client.ts'
import { timeKey } from '../storage/time-key.ts'
import { type RuleKind, ruleSpec, type SpecOf } from './rule-spec.ts'

interface DefaultRule {
  builtIn: string
  name: string
  description: string
  kind: RuleKind
  form: object
  level?: SpecOf<RuleKind>['level']
  forSeconds?: number
  keepFiringSeconds?: number
  intervalSeconds?: number
  playbook?: string
}

const HOUR = 3_600
const DAY = 24 * HOUR
const minutes = { windowSeconds: 300, aggregate: 'AVG' }

/**
 * What every project is watched for from the start. Rules about metrics go by the levels that their metrics have, which are
 * those of the production dashboard until somebody defines others. Silence neither opens nor ends an alert. Means of 5 minutes that
 * stay bad for a minute are soon enough for the promise that a critical alert takes 5 minutes at most, and one slow launch
 * calls nobody. Retention and satisfaction are reckoned seldom, so their newest value, or the mean of a day, is taken.
 */
const rules: readonly DefaultRule[] = [
  {
    builtIn: 'launch-time',
    name: 'Launch time',
    description: 'Mean of 5 minutes above the levels of the metric for a minute.',
    kind: 'METRIC',
    form: { ...minutes, metric: 'app.start.duration' },
    forSeconds: 60,
    playbook: 'launch-time',
  },
  {
    builtIn: 'frame-rate',
    name: 'Frame rate',
    description: 'Mean of 5 minutes below the levels of the metric for a minute.',
    kind: 'METRIC',
    form: { ...minutes, metric: 'app.frame.rate' },
    forSeconds: 60,
  },
  {
    builtIn: 'memory-usage',
    name: 'Memory in use',
    description: 'Mean of 5 minutes above the levels of the metric for a minute.',
    kind: 'METRIC',
    form: { ...minutes, metric: 'app.memory.used' },
    forSeconds: 60,
    playbook: 'memory-usage',
  },
  {
    builtIn: 'crash-rate',
    name: 'Crash rate',
    description: 'More than 0.5 % (warning) or 1 % (critical) of the last hour’s sessions crashed, of at least 100.',
    kind: 'CRASH_RATE',
    form: { windowSeconds: HOUR, minimumSessions: 100, thresholds: { warning: 0.5, critical: 1 } },
    forSeconds: 60,
    playbook: 'crash-rate',
  },
  {
    builtIn: 'retention',
    name: 'Retention',
    description: 'Newest value of two days below the levels of the metric.',
    kind: 'METRIC',
    form: { metric: 'app.retention', aggregate: 'LAST', windowSeconds: 2 * DAY },
    intervalSeconds: 300,
    playbook: 'retention',
  },
  {
    builtIn: 'satisfaction',
    name: 'Satisfaction',
    description: 'Mean of a day below the levels of the metric, of at least 5 answers.',
    kind: 'METRIC',
    form: { metric: 'app.satisfaction', windowSeconds: DAY, minimumCount: 5 },
    intervalSeconds: 300,
    playbook: 'satisfaction',
  },
  {
    builtIn: 'new-critical-issue',
    name: 'New critical issue',
    description: 'A critical crash of a kind that was not met before.',
    kind: 'ISSUE_NEW',
    form: { minSeverity: 'CRITICAL' },
    level: 'CRITICAL',
    keepFiringSeconds: DAY,
  },
  {
    builtIn: 'regressed-issue',
    name: 'Regressed issue',
    description: 'An issue came back after it had been resolved.',
    kind: 'ISSUE_REGRESSED',
    form: {},
    level: 'WARNING',
    keepFiringSeconds: DAY,
  },
  {
    builtIn: 'crash-free-burn-rate',
    name: 'Crash-free sessions burn rate',
    description: 'The error budget of 99.9 % crash-free sessions is spent too fast, by the table of the SRE workbook.',
    kind: 'BURN_RATE',
    form: { objective: 0.999 },
    // It reads three days of sessions; that they crash at all the crash rate tells much sooner.
    intervalSeconds: 300,
    playbook: 'crash-rate',
  },
]

/** Where it stands that a project was given its rules, so that one that somebody deleted does not come back. */
export const defaultsGiven = setting('alerts.defaults', z.object({}))

/** The rules of a new project. They are due at once, whatever the time is. */
export function defaultRules(now: Date, place = 0n, issuesBefore = 0): Omit<AlertRule, 'projectId'>[] {
  return rules.map(({ builtIn, name, description, kind, form, level, playbook, ...timing }) => ({
    id: timeKey(now),
    name,
    description,
    kind,
    enabled: true,
    spec: ruleSpec.parse({ kind, form, ...(level ? { level } : {}), onNoData: 'KEEP' }),
    labels: {},
    forSeconds: timing.forSeconds ?? 0,
    keepFiringSeconds: timing.keepFiringSeconds ?? 0,
    intervalSeconds: timing.intervalSeconds ?? 15,
    escalation: null,
    opensIncident: null,
    playbook: playbook ?? null,
    muteTimes: [],
    builtIn,
    createdAt: now,
    updatedAt: now,
    dueAt: new Date(0),
    evaluatedAt: null,
    watchedSince: null,
    lastError: null,
    place,
    issuesBefore,
    deletedAt: null,
  }))
}
