import type { Builder } from '../schema-builder/builder.ts'
import type { addRuleInputs } from './rule-input.ts'
import { type RuleOfMetric, specInForce } from './rule-of-metric.ts'
import {
  type BurnWindow,
  type FormOf,
  type Levels,
  type RuleKind,
  readSpec,
  sideOf,
  takesLevelsOfMetric,
} from './rule-spec.ts'

type Enums = ReturnType<typeof addRuleInputs>['enums']

/** The form of a stored rule, where it is of one of these kinds. */
export function formOf<Kind extends RuleKind>(spec: unknown, ...kinds: readonly Kind[]): FormOf<Kind> | null {
  const read = readSpec(spec)
  const form: unknown = (kinds as readonly RuleKind[]).includes(read.kind) ? read.form : null
  return form as FormOf<Kind> | null
}

/** What rules look at, as it is read back; the words are those of the inputs. */
export function addRuleForms(builder: Builder, { comparison, crashFreeOf, sessionLabel }: Enums) {
  const levels = builder.objectRef<Levels>('AlertLevels').implement({
    description: 'The value of each level, in the unit of what the rule looks at. Null: there is no such level.',
    fields: (t) => ({
      info: t.float({ nullable: true, resolve: ({ info }) => info ?? null }),
      warning: t.float({ nullable: true, resolve: ({ warning }) => warning ?? null }),
      critical: t.float({ nullable: true, resolve: ({ critical }) => critical ?? null }),
      emergency: t.float({ nullable: true, resolve: ({ emergency }) => emergency ?? null }),
    }),
  })
  const metric = builder.objectRef<RuleOfMetric>('MetricRule').implement({
    description: 'A metric’s values of a stretch of time, made one, are held against thresholds.',
    fields: (t) => ({
      metric: t.string({ description: 'Name.', resolve: ({ spec }) => spec.form.metric }),
      aggregate: t.field({
        type: 'Aggregate',
        description: 'How the values of the window become the one that is held against the thresholds.',
        resolve: ({ spec }) => spec.form.aggregate,
      }),
      windowSeconds: t.int({
        description: 'Seconds up to the evaluation.',
        resolve: ({ spec }) => spec.form.windowSeconds,
      }),
      labels: t.field({
        type: ['Label'],
        description: 'Only series that have all of these are looked at.',
        resolve: ({ spec }) => spec.form.labels,
      }),
      groupBy: t.stringList({
        description: 'Names of labels; each group of series has an alert of its own.',
        resolve: ({ spec }) => spec.form.groupBy,
      }),
      comparison: t.field({
        type: comparison,
        resolve: async (rule, _args, context) => sideOf(await specInForce(rule, context)),
      }),
      thresholds: t.field({
        type: levels,
        description: 'That are in force, in the unit of the metric’s definition.',
        resolve: async (rule, _args, context) => (await specInForce(rule, context)).form.thresholds,
      }),
      takesLevelsOfMetric: t.boolean({
        description:
          'Whether the thresholds are `warning` and `critical` of the metric’s definition, and change with it. Else they are the ' +
          'rule’s own, or a condition stands in their place.',
        resolve: ({ spec }) => takesLevelsOfMetric(spec),
      }),
      recovery: t.field({
        type: levels,
        description: 'What a level that was reached has to come back to. Null: its threshold.',
        resolve: ({ spec }) => spec.form.recovery,
      }),
      minimumCount: t.int({
        description: 'Values in the window below which there is too little to evaluate.',
        resolve: ({ spec }) => spec.form.minimumCount,
      }),
    }),
  })
  const crashRate = builder.objectRef<FormOf<'CRASH_RATE'>>('CrashRateRule').implement({
    fields: (t) => ({
      windowSeconds: t.exposeInt('windowSeconds'),
      minimumSessions: t.exposeInt('minimumSessions'),
      environment: t.string({ nullable: true, resolve: ({ environment }) => environment ?? null }),
      release: t.string({ nullable: true, resolve: ({ release }) => release ?? null }),
      groupBy: t.expose('groupBy', { type: [sessionLabel] }),
      thresholds: t.expose('thresholds', { type: levels, description: 'In percent.' }),
      recovery: t.expose('recovery', { type: levels, description: 'In percent.' }),
    }),
  })
  const crashFreeRate = builder.objectRef<FormOf<'CRASH_FREE_RATE'>>('CrashFreeRateRule').implement({
    fields: (t) => ({
      of: t.expose('of', { type: crashFreeOf }),
      windowSeconds: t.exposeInt('windowSeconds'),
      minimumSessions: t.exposeInt('minimumSessions'),
      environment: t.string({ nullable: true, resolve: ({ environment }) => environment ?? null }),
      release: t.string({ nullable: true, resolve: ({ release }) => release ?? null }),
      groupBy: t.expose('groupBy', { type: [sessionLabel] }),
      thresholds: t.expose('thresholds', { type: levels, description: 'In percent.' }),
      recovery: t.expose('recovery', { type: levels, description: 'In percent.' }),
    }),
  })
  const issue = builder.objectRef<FormOf<'ISSUE_NEW'>>('IssueRule').implement({
    fields: (t) => ({
      minSeverity: t.expose('minSeverity', { type: 'Severity' }),
      category: t.field({
        type: ['CrashCategory'],
        nullable: true,
        description: 'Null: all.',
        resolve: ({ category }) => category ?? null,
      }),
      environment: t.string({ nullable: true, resolve: ({ environment }) => environment ?? null }),
    }),
  })
  const spike = builder.objectRef<FormOf<'ISSUE_SPIKE'>>('SpikeRule').implement({
    fields: (t) => ({
      windowSeconds: t.exposeInt('windowSeconds'),
      minimumCrashes: t.exposeInt('minimumCrashes'),
      factor: t.exposeFloat('factor'),
      minSeverity: t.expose('minSeverity', { type: 'Severity' }),
    }),
  })
  const burnWindow = builder.objectRef<BurnWindow>('BurnWindow').implement({
    description: 'A pair of windows up to the evaluation. It counts while the burn rate is above the factor in both.',
    fields: (t) => ({
      longSeconds: t.exposeInt('longSeconds', { description: 'Shows that it matters.' }),
      shortSeconds: t.exposeInt('shortSeconds', { description: 'Shows that it goes on.' }),
      factor: t.exposeFloat('factor', {
        description: 'Times faster than the objective allows, above which the budget is spent too fast.',
      }),
      level: t.expose('level', { type: 'WarningLevel', description: 'Of alerts that the pair makes.' }),
    }),
  })
  const burnRate = builder.objectRef<FormOf<'BURN_RATE'>>('BurnRateRule').implement({
    fields: (t) => ({
      objective: t.exposeFloat('objective', { description: 'Share that is to be good, of 1.' }),
      goodMetric: t.string({ nullable: true, resolve: ({ goodMetric }) => goodMetric ?? null }),
      totalMetric: t.string({ nullable: true, resolve: ({ totalMetric }) => totalMetric ?? null }),
      environment: t.string({ nullable: true, resolve: ({ environment }) => environment ?? null }),
      windows: t.expose('windows', { type: [burnWindow] }),
      minimumCount: t.exposeInt('minimumCount'),
    }),
  })
  const noData = builder.objectRef<FormOf<'NO_DATA'>>('NoDataRule').implement({
    fields: (t) => ({
      metric: t.exposeString('metric'),
      seconds: t.exposeInt('seconds'),
      labels: t.expose('labels', { type: ['Label'] }),
      groupBy: t.exposeStringList('groupBy'),
    }),
  })
  return { metric, crashRate, crashFreeRate, issue, spike, burnRate, noData }
}
