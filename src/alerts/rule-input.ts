import type { Builder } from '../schema-builder/builder.ts'
import { comparisons, type crashFreeOfs, type onErrors, type onNoDatas } from './rule-spec.ts'

type RuleInputRef = ReturnType<typeof ruleInputs>['create']
export type RuleInput = RuleInputRef['$inferInput']

const made = new WeakMap<Builder, ReturnType<typeof ruleInputs>>()

/** `AlertRuleInput`: a rule as somebody writes it. */
export function addRuleInput(builder: Builder): RuleInputRef {
  return addRuleInputs(builder).create
}

type InputFields = Parameters<Parameters<Builder['inputType']>[1]['fields']>[0]

/** The inputs that make and change rules, each once a schema. */
export function addRuleInputs(builder: Builder): ReturnType<typeof ruleInputs> {
  const known = made.get(builder) ?? ruleInputs(builder)
  made.set(builder, known)
  return known
}

const thresholdsHelp = 'Worse levels lie further on the bad side. Exactly at a threshold all is well.'
const recoveryHelp =
  'Values that a level which was reached has to come back to before it is over. Left out: its threshold itself.'

function ruleInputs(builder: Builder) {
  const { comparison, onNoData, onError, crashFreeOf, sessionLabel } = ruleEnums(builder)
  const levels = builder.inputType('AlertLevelsInput', {
    description: 'A value for each level that there is to be.',
    fields: (t) => ({ info: t.float(), warning: t.float(), critical: t.float(), emergency: t.float() }),
  })
  const metric = builder.inputType('MetricRuleInput', {
    description: 'A metric’s values of a stretch of time, made one, are held against thresholds.',
    fields: (t) => ({
      metric: t.string({ required: true, description: 'Name.' }),
      aggregate: t.field({ type: 'Aggregate', description: 'Left out: AVG.' }),
      windowSeconds: t.int({ description: 'Seconds up to the evaluation, 10 to 31 days. Left out: 300.' }),
      labels: t.field({ type: ['LabelInput'], description: 'Series that have all of these.' }),
      groupBy: t.stringList({ description: 'Names of labels; each group has an alert of its own. At most 8.' }),
      comparison: t.field({
        type: comparison,
        description: 'Left out: ABOVE. Without thresholds it is the side that is bad by the metric’s definition.',
      }),
      thresholds: t.field({
        type: levels,
        description:
          `${thresholdsHelp} In the unit of the metric’s definition. Left out, where there is no condition either: \`warning\` and ` +
          '`critical` of the definition, as they are at each evaluation; of a metric that has neither it is refused, and so it is ' +
          'with the aggregate COUNT.',
      }),
      recovery: t.field({ type: levels, description: recoveryHelp }),
      minimumCount: t.int({ description: 'Values below which there is too little to evaluate. Left out: 1.' }),
    }),
  })
  const ofSessions = (least: string) => ({
    windowSeconds: `Seconds up to the evaluation in which sessions began. Left out: 3600.`,
    minimumSessions: `${least} below which there is too little to evaluate. Left out: 100.`,
  })
  const crashRate = builder.inputType('CrashRateRuleInput', {
    description: '100 × crashed sessions / sessions, in percent, is above thresholds.',
    fields: (t) => ({
      windowSeconds: t.int({ description: ofSessions('Sessions').windowSeconds }),
      minimumSessions: t.int({ description: ofSessions('Sessions').minimumSessions }),
      environment: t.string(),
      release: t.string(),
      groupBy: t.field({ type: [sessionLabel] }),
      thresholds: t.field({ type: levels, required: true, description: thresholdsHelp }),
      recovery: t.field({ type: levels, description: recoveryHelp }),
    }),
  })
  const crashFreeRate = builder.inputType('CrashFreeRateRuleInput', {
    description: '100 × (1 − crashed / all), in percent, of sessions or of users, is below thresholds.',
    fields: (t) => ({
      of: t.field({ type: crashFreeOf, description: 'Left out: SESSIONS.' }),
      windowSeconds: t.int({ description: ofSessions('Sessions').windowSeconds }),
      minimumSessions: t.int({ description: ofSessions('Sessions, or users,').minimumSessions }),
      environment: t.string(),
      release: t.string(),
      groupBy: t.field({ type: [sessionLabel] }),
      thresholds: t.field({ type: levels, required: true, description: thresholdsHelp }),
      recovery: t.field({ type: levels, description: recoveryHelp }),
    }),
  })
  const issue = builder.inputType('IssueRuleInput', {
    description: 'Issues that are new, or that came back; each has an alert of its own.',
    fields: (t) => ({
      minSeverity: t.field({ type: 'Severity', description: 'Left out: LOW.' }),
      category: t.field({ type: ['CrashCategory'], description: 'Left out: all.' }),
      environment: t.string({ description: 'One of its crashes happened there.' }),
    }),
  })
  const spike = builder.inputType('SpikeRuleInput', {
    description:
      'An issue’s crashes in a window are at least `minimumCrashes` and `factor` × its usual number, which is its mean of up to ' +
      '24 windows before, and so many would come by chance less than once in 10 000 times (Poisson).',
    fields: (t) => ({
      windowSeconds: t.int({ description: 'Left out: 900.' }),
      minimumCrashes: t.int({ description: 'Left out: 10.' }),
      factor: t.float({ description: 'Left out: 3.' }),
      minSeverity: t.field({ type: 'Severity', description: 'Left out: LOW.' }),
    }),
  })
  const burnWindow = builder.inputType('BurnWindowInput', {
    description: 'Fires while the burn rate is above the factor in both windows.',
    fields: (t) => ({
      longSeconds: t.int({ required: true }),
      shortSeconds: t.int({ required: true, description: 'Has it end soon after the errors do.' }),
      factor: t.float({ required: true }),
      level: t.field({ type: 'WarningLevel', required: true }),
    }),
  })
  const burnRate = builder.inputType('BurnRateRuleInput', {
    description:
      'Burn rate: share of errors / (1 − objective). Of sessions, a crashed one is an error; of two counters, what is in the ' +
      'total and not in the good ones.',
    fields: (t) => ({
      objective: t.float({ required: true, description: 'Share that is to be good, such as 0.999.' }),
      goodMetric: t.string({ description: 'Name of a counter. Left out with `totalMetric`: crash-free sessions.' }),
      totalMetric: t.string(),
      environment: t.string({ description: 'Of sessions; of counters, the label `environment`.' }),
      windows: t.field({
        type: [burnWindow],
        description:
          'Left out: CRITICAL for 1 h/5 m × 14.4 and 6 h/30 m × 6, WARNING for 1 d/2 h × 3 and 3 d/6 h × 1, as in the SRE workbook.',
      }),
      minimumCount: t.int({
        description:
          'Sessions, or what the total counts, in the long window below which a pair says nothing. Left out: 100.',
      }),
    }),
  })
  const noData = builder.inputType('NoDataRuleInput', {
    description: 'A metric has had no sample for so long.',
    fields: (t) => ({
      metric: t.string({ required: true, description: 'Name.' }),
      seconds: t.int({ required: true, description: '10 to a day.' }),
      labels: t.field({ type: ['LabelInput'], description: 'Series that have all of these.' }),
      groupBy: t.stringList({
        description: 'Names of labels; each group that was heard of in the last 24 hours has an alert of its own.',
      }),
    }),
  })

  /** In the words of either input. */
  const common = {
    description: 'For the people who are called; at most 2000 characters, of several lines.',
    condition:
      'CEL that has to hold beside the thresholds, or in their place. Names: value, count, previous, labels, now; for rules ' +
      'about issues also issue (title, culprit, platform, severity, category, status, crashes, users, release). At most 1000 ' +
      'characters.',
    level: 'Of alerts that no threshold gives one. Left out: WARNING.',
    onNoData:
      'What becomes of it when there is nothing, or too little, to evaluate. Left out: NO_DATA, where the metric had a sample in the day before.',
    onError: 'What becomes of it when it cannot be evaluated. Left out: ERROR.',
    labels: 'Alerts carry these beside those of what they are about; they can be routed, grouped and silenced by them.',
    forSeconds: 'Seconds that it has to hold before anybody is called. Left out: 0.',
    keepFiringSeconds:
      'Seconds that alerts go on after it held last. Left out: 0, and a day for new and regressed issues.',
    intervalSeconds: 'Seconds between two evaluations, 5 to a day. Left out: 15.',
    escalation: 'Whose policy people are told by. Left out: by the level of the alert.',
    opensIncident: 'Left out: where the level is CRITICAL or worse.',
    playbook: 'Key of what is to be done.',
    muteTimes: 'Names of hours in which nobody is told; at most 20.',
    form: 'The form of the kind, and no other, says what the rule looks at.',
  }
  const parts = (t: InputFields) => ({
    description: t.string({ description: common.description }),
    metric: t.field({ type: metric }),
    crashRate: t.field({ type: crashRate }),
    crashFreeRate: t.field({ type: crashFreeRate }),
    issue: t.field({ type: issue }),
    spike: t.field({ type: spike }),
    burnRate: t.field({ type: burnRate }),
    noData: t.field({ type: noData }),
    condition: t.string({ description: common.condition }),
    level: t.field({ type: 'WarningLevel', description: common.level }),
    onNoData: t.field({ type: onNoData, description: common.onNoData }),
    onError: t.field({ type: onError, description: common.onError }),
    labels: t.field({ type: ['LabelInput'], description: common.labels }),
    forSeconds: t.int({ description: common.forSeconds }),
    keepFiringSeconds: t.int({ description: common.keepFiringSeconds }),
    intervalSeconds: t.int({ description: common.intervalSeconds }),
    escalation: t.field({ type: 'EscalationLevel', description: common.escalation }),
    opensIncident: t.boolean({ description: common.opensIncident }),
    playbook: t.string({ description: common.playbook }),
    muteTimes: t.stringList({ description: common.muteTimes }),
  })
  const create = builder.inputType('AlertRuleInput', {
    description: common.form,
    fields: (t) => ({
      project: t.string({ required: true, description: 'Slug.' }),
      name: t.string({ required: true, description: 'Once in the project; at most 100 characters.' }),
      kind: t.field({ type: 'AlertRuleKind', required: true }),
      enabled: t.boolean({ description: 'Left out: true.' }),
      ...parts(t),
    }),
  })
  const update = builder.inputType('UpdateAlertRuleInput', {
    description: `What is left out stays as it is; null makes it what it is for a rule that does not say. ${common.form}`,
    fields: (t) => ({
      ruleId: t.globalID({ required: true }),
      name: t.string({ description: 'Once in the project; at most 100 characters.' }),
      kind: t.field({ type: 'AlertRuleKind', description: 'Another kind ends the alerts of the rule.' }),
      enabled: t.boolean({ description: 'False ends the alerts of the rule.' }),
      ...parts(t),
    }),
  })
  return { create, update, enums: { comparison, onNoData, onError, crashFreeOf, sessionLabel } }
}

function ruleEnums(builder: Builder) {
  return {
    comparison: builder.enumType('AlertComparison', {
      description: 'The bad side of a threshold.',
      values: comparisons,
    }),
    crashFreeOf: builder.enumType('CrashFreeOf', {
      description: 'What is counted: each session, or each user once.',
      values: {
        SESSIONS: { description: '100 × (1 − sessions that crashed / sessions).' },
        USERS: { description: '100 × (1 − users who met a crash / users). Sessions without a user do not count.' },
      } satisfies Record<(typeof crashFreeOfs)[number], object>,
    }),
    sessionLabel: builder.enumType('SessionLabel', { values: ['environment', 'release'] as const }),
    onNoData: builder.enumType('OnNoData', {
      description: 'What a rule makes of it when there is nothing, or too little, to evaluate.',
      values: {
        NO_DATA: { description: 'A state of its own, in which people are called.' },
        OK: { description: 'As if all were well.' },
        KEEP: {
          description:
            'As at the evaluation before: nothing opens, and what fires goes on; after 24 hours without anything it is over, and ' +
            'its history says so.',
        },
        FIRE: { description: 'As if the condition held, at the level of the rule.' },
      } satisfies Record<(typeof onNoDatas)[number], object>,
    }),
    onError: builder.enumType('OnError', {
      description: 'What a rule makes of it when it cannot be evaluated.',
      values: {
        ERROR: { description: 'A state of its own, in which people are called.' },
        OK: { description: 'As if all were well.' },
        KEEP: { description: 'As at the evaluation before.' },
      } satisfies Record<(typeof onErrors)[number], object>,
    }),
  }
}
