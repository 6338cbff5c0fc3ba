import type { Builder } from '../schema-builder/builder.ts'
import type { addRuleInputs } from './rule-input.ts'
import { type BurnWindow, type FormOf, type Levels, type RuleKind, readSpec } from './rule-spec.ts'

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
    fields: (t) => ({
      info: t.float({ nullable: true, resolve: ({ info }) => info ?? null }),
      warning: t.float({ nullable: true, resolve: ({ warning }) => warning ?? null }),
      critical: t.float({ nullable: true, resolve: ({ critical }) => critical ?? null }),
      emergency: t.float({ nullable: true, resolve: ({ emergency }) => emergency ?? null }),
    }),
  })
  const metric = builder.objectRef<FormOf<'METRIC'>>('MetricRule').implement({
    fields: (t) => ({
      metric: t.exposeString('metric'),
      aggregate: t.expose('aggregate', { type: 'Aggregate' }),
      windowSeconds: t.exposeInt('windowSeconds'),
      labels: t.expose('labels', { type: ['Label'] }),
      groupBy: t.exposeStringList('groupBy'),
      comparison: t.expose('comparison', { type: comparison }),
      thresholds: t.expose('thresholds', { type: levels }),
      recovery: t.expose('recovery', { type: levels }),
      minimumCount: t.exposeInt('minimumCount'),
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
    fields: (t) => ({
      longSeconds: t.exposeInt('longSeconds'),
      shortSeconds: t.exposeInt('shortSeconds'),
      factor: t.exposeFloat('factor'),
      level: t.expose('level', { type: 'WarningLevel' }),
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
