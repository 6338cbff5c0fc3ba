import { z } from 'zod'
import { categories, severities } from '../crashes/decision.ts'
import { aggregates } from '../metrics/measure.ts'
import { type WarningLevel, warningLevels } from '../plugin/contract/detector.ts'
import { LONGEST_RELEASE } from '../releases/release-sighting.ts'
import { LONGEST, lineFault, textFault } from '../schema-builder/text-fault.ts'
import { conditionFault } from './condition.ts'

/** Which side of a threshold is bad. */
export const comparisons = ['ABOVE', 'BELOW'] as const
/** What a rule makes of it when there is nothing to evaluate. */
export const onNoDatas = ['NO_DATA', 'OK', 'KEEP', 'FIRE'] as const
/** What a rule makes of it when it cannot be evaluated. */
export const onErrors = ['ERROR', 'OK', 'KEEP'] as const
export const crashFreeOfs = ['SESSIONS', 'USERS'] as const

const DAY = 86_400
const LONGEST_WINDOW = 31 * DAY

/** A text in which the check finds no fault; what it finds is said of the field and not of it. */
const faultless = (shape: z.ZodString, faultOf: (value: string) => string | null) =>
  shape.check((context) => {
    const fault = faultOf(context.value)
    if (fault === null) return
    const message = fault.replace(/^It /, '').replace(/\.$/, '')
    context.issues.push({ code: 'custom', message, input: context.value })
  })
/** A line. */
export const text = (most: number) => faultless(z.string('must be given').trim(), (value) => lineFault(value, most))
/** A text of several lines. */
export const lines = (most: number) => faultless(z.string(), (value) => textFault(value, most))
export const seconds = (least: number, most: number) =>
  z
    .int('is a whole number of seconds')
    .min(least, `is at least ${least} seconds`)
    .max(most, `is at most ${most} seconds`)
const windowSeconds = seconds(10, LONGEST_WINDOW)
const atLeastOne = z.int().min(1, 'is at least 1').max(1_000_000_000, 'is at most 1000000000')
const number = z.number('is a finite number')

const levels = z.strictObject({
  info: number.optional(),
  warning: number.optional(),
  critical: number.optional(),
  emergency: number.optional(),
})
export type Levels = z.output<typeof levels>

const labelNames = z
  .array(text(100))
  .max(8, 'names at most 8 labels')
  .refine((names) => new Set(names).size === names.length, 'names a label twice')
export const labelList = z
  .array(
    z.strictObject({
      name: text(100),
      value: faultless(z.string(), (value) => (value === '' ? null : lineFault(value))),
    }),
  )
  .max(32, 'has at most 32 labels')
  .refine((given) => new Set(given.map(({ name }) => name)).size === given.length, 'names a label twice')

const metricForm = z.strictObject({
  metric: text(200),
  aggregate: z.enum(aggregates).default('AVG'),
  windowSeconds: windowSeconds.default(300),
  labels: labelList.default([]),
  groupBy: labelNames.default([]),
  /** Left out: with thresholds ABOVE, without the side that is bad by the metric's definition. */
  comparison: z.enum(comparisons).optional(),
  thresholds: levels.default({}),
  recovery: levels.default({}),
  minimumCount: atLeastOne.default(1),
})

const ofSessions = {
  windowSeconds: windowSeconds.default(3_600),
  minimumSessions: atLeastOne.default(100),
  environment: text(200).optional(),
  release: text(LONGEST_RELEASE).optional(),
  groupBy: z
    .array(z.enum(['environment', 'release']))
    .max(2)
    .refine((names) => new Set(names).size === names.length, 'names a label twice')
    .default([]),
  thresholds: levels.default({}),
  recovery: levels.default({}),
}
const crashRateForm = z.strictObject(ofSessions)
const crashFreeRateForm = z.strictObject({ of: z.enum(crashFreeOfs).default('SESSIONS'), ...ofSessions })

const issueForm = z.strictObject({
  minSeverity: z.enum(severities).default('LOW'),
  category: z.array(z.enum(categories)).max(categories.length).optional(),
  environment: text(200).optional(),
})

const spikeForm = z.strictObject({
  windowSeconds: seconds(60, 7 * DAY).default(900),
  minimumCrashes: atLeastOne.default(10),
  factor: z.number('is a finite number').min(1, 'is at least 1').max(1_000_000, 'is at most 1000000').default(3),
  minSeverity: z.enum(severities).default('LOW'),
})

const burnWindow = z
  .strictObject({
    longSeconds: windowSeconds,
    shortSeconds: windowSeconds,
    factor: z.number('is a finite number').positive('is above 0').max(1_000_000, 'is at most 1000000'),
    level: z.enum(warningLevels),
  })
  .refine(
    ({ longSeconds, shortSeconds }) => shortSeconds < longSeconds,
    'has a short window that is not the shorter one',
  )
export type BurnWindow = z.output<typeof burnWindow>

/** SRE workbook, "Alerting on SLOs", table 5-8, with a page as CRITICAL and a ticket as WARNING. */
const workbookWindows: BurnWindow[] = [
  { longSeconds: 3_600, shortSeconds: 300, factor: 14.4, level: 'CRITICAL' },
  { longSeconds: 6 * 3_600, shortSeconds: 1_800, factor: 6, level: 'CRITICAL' },
  { longSeconds: DAY, shortSeconds: 2 * 3_600, factor: 3, level: 'WARNING' },
  { longSeconds: 3 * DAY, shortSeconds: 6 * 3_600, factor: 1, level: 'WARNING' },
]

const burnRateForm = z
  .strictObject({
    objective: z.number('is a finite number').gt(0, 'is above 0').lt(1, 'is below 1'),
    goodMetric: text(200).optional(),
    totalMetric: text(200).optional(),
    environment: text(200).optional(),
    windows: z.array(burnWindow).min(1, 'has a pair of windows').max(8, 'has at most 8 pairs').default(workbookWindows),
    minimumCount: atLeastOne.default(100),
  })
  .refine((form) => (form.goodMetric === undefined) === (form.totalMetric === undefined), {
    message: 'is about both `goodMetric` and `totalMetric`, or about sessions',
  })

const noDataForm = z.strictObject({
  metric: text(200),
  seconds: seconds(10, DAY),
  labels: labelList.default([]),
  groupBy: labelNames.default([]),
})

/** What a rule of each kind looks at, by the name that the form has in `AlertRuleInput`. */
export const forms = {
  METRIC: { name: 'metric', shape: metricForm },
  CRASH_RATE: { name: 'crashRate', shape: crashRateForm },
  CRASH_FREE_RATE: { name: 'crashFreeRate', shape: crashFreeRateForm },
  ISSUE_NEW: { name: 'issue', shape: issueForm },
  ISSUE_REGRESSED: { name: 'issue', shape: issueForm },
  ISSUE_SPIKE: { name: 'spike', shape: spikeForm },
  BURN_RATE: { name: 'burnRate', shape: burnRateForm },
  NO_DATA: { name: 'noData', shape: noDataForm },
} as const

const shared = {
  /** CEL. What it says has to hold beside the thresholds, or in their place. */
  condition: lines(LONGEST.note).nullable().default(null),
  /** Of alerts that no threshold gives one. */
  level: z.enum(warningLevels).default('WARNING'),
  onNoData: z.enum(onNoDatas).default('NO_DATA'),
  onError: z.enum(onErrors).default('ERROR'),
}

const anySpec = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('METRIC'), form: metricForm, ...shared }),
  z.strictObject({ kind: z.literal('CRASH_RATE'), form: crashRateForm, ...shared }),
  z.strictObject({ kind: z.literal('CRASH_FREE_RATE'), form: crashFreeRateForm, ...shared }),
  z.strictObject({ kind: z.literal('ISSUE_NEW'), form: issueForm, ...shared }),
  z.strictObject({ kind: z.literal('ISSUE_REGRESSED'), form: issueForm, ...shared }),
  z.strictObject({ kind: z.literal('ISSUE_SPIKE'), form: spikeForm, ...shared }),
  z.strictObject({ kind: z.literal('BURN_RATE'), form: burnRateForm, ...shared }),
  z.strictObject({ kind: z.literal('NO_DATA'), form: noDataForm, ...shared }),
])
export type RuleSpec = z.output<typeof anySpec>
export type RuleKind = RuleSpec['kind']
export type SpecOf<Kind extends RuleKind> = Extract<RuleSpec, { kind: Kind }>
export type FormOf<Kind extends RuleKind> = SpecOf<Kind>['form']

/** What a rule is to be, as far as one look at it can tell that it makes sense. */
export const ruleSpec = anySpec.check((context) => {
  const spec = context.value
  const fault = (message: string, ...path: string[]) =>
    context.issues.push({ code: 'custom', message, path, input: spec })
  if (spec.kind === 'METRIC' || spec.kind === 'CRASH_RATE' || spec.kind === 'CRASH_FREE_RATE') {
    const { thresholds, recovery } = spec.form
    const isAbove = sideOf(spec) === 'ABOVE'
    const ordered = given(thresholds)
    const takesLevels = spec.kind === 'METRIC' && takesLevelsOfMetric(spec)
    const isEnough = spec.kind === 'METRIC' && (spec.condition !== null || spec.form.aggregate !== 'COUNT')
    if (ordered.length === 0 && !isEnough) {
      fault('needs a threshold for at least one level', 'form', 'thresholds')
    }
    for (const [index, [level, threshold]] of ordered.entries()) {
      const milder = ordered[index - 1]
      if (milder && (isAbove ? threshold <= milder[1] : threshold >= milder[1])) {
        fault(`for ${level} must be ${isAbove ? 'above' : 'below'} that for ${milder[0]}`, 'form', 'thresholds', level)
      }
    }
    for (const [level, back] of given(recovery)) {
      const threshold = thresholds[level]
      if (takesLevels && (level === 'warning' || level === 'critical')) continue
      if (threshold === undefined) fault(`for ${level} has no threshold that it belongs to`, 'form', 'recovery', level)
      else if (isAbove ? back > threshold : back < threshold) {
        fault(`for ${level} lies on the bad side of its threshold`, 'form', 'recovery', level)
      }
    }
  }
  if (spec.condition !== null) {
    const wrong = conditionFault(spec.kind, spec.condition)
    if (wrong !== null) fault(wrong, 'condition')
  }
})

export type LevelName = keyof Levels
const names: readonly LevelName[] = ['info', 'warning', 'critical', 'emergency']

/** The levels that are given, mildest first. */
export function given(values: Levels): (readonly [LevelName, number])[] {
  return names.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]] as const]))
}

export const levelOf = (name: LevelName): WarningLevel => warningLevels[names.indexOf(name)]!

/** Whether what a rule holds values against are the levels that the definition of its metric has. */
export function takesLevelsOfMetric({ form, condition }: SpecOf<'METRIC'>): boolean {
  return condition === null && given(form.thresholds).length === 0
}

/** The side on which values are bad: of crashes, more; of what is free of them, less. */
export function sideOf(spec: SpecOf<'METRIC' | 'CRASH_RATE' | 'CRASH_FREE_RATE'>): (typeof comparisons)[number] {
  if (spec.kind === 'METRIC') return spec.form.comparison ?? 'ABOVE'
  return spec.kind === 'CRASH_RATE' ? 'ABOVE' : 'BELOW'
}

/** A rule's spec as it was stored. */
export const readSpec = (stored: unknown): RuleSpec => anySpec.parse(stored)
