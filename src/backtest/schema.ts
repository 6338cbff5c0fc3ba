import { MOST_STEPS } from '../alerts/backtest-stored.ts'
import { addRuleInput } from '../alerts/rule-input.ts'
import type { Builder } from '../schema-builder/builder.ts'
import { costs } from '../schema-builder/costs.ts'
import { dependsOn } from '../schema-builder/depends-on.ts'
import { type Backtest, backtest, MOST_SAMPLES, MOST_SAMPLES_OF_RULE } from './backtest.ts'
import type { Verdict } from './verdict.ts'

/** A detector or an alert rule, tried on samples of the past. */
export function addBacktest(builder: Builder): void {
  const verdict = builder.enumType('BacktestVerdict', {
    values: {
      OK: { description: 'All is well.' },
      PENDING: { description: 'The condition holds, but not long enough yet.' },
      FIRING: { description: 'It would warn, or go on warning.' },
      NO_DATA: { description: 'There were too few samples to tell.' },
      ERROR: { description: 'It could not be evaluated; `message` says why.' },
    } satisfies Record<Verdict['verdict'], object>,
  })
  const point = builder.objectRef<Verdict>('BacktestPoint').implement({
    description: 'What would have been made of one sample, knowing only those before it.',
    fields: (t) => ({
      at: t.expose('at', {
        type: 'DateTime',
        description:
          'When it was known. A sample that is older than the one before counts as of that one’s time. Over a `period`: the ' +
          'moment of the evaluation.',
      }),
      value: t.exposeFloat('value', {
        nullable: true,
        description:
          'The sample’s value; with a rule that of its window, in the unit of its thresholds. Null in a gap.',
      }),
      score: t.exposeFloat('score', {
        description:
          'Of a detector: how unusual it is, 0..1; its confidence where it gives no scores, and 0 where it found nothing. ' +
          'Of a rule: the value that it holds against its threshold.',
      }),
      threshold: t.exposeFloat('threshold', {
        nullable: true,
        description: 'What the score, or the value, is held against. Null where there is no such number.',
      }),
      verdict: t.expose('verdict', { type: verdict }),
      level: t.expose('level', { type: 'WarningLevel', nullable: true, description: 'Null where all is well.' }),
      message: t.exposeString('message', { nullable: true }),
    }),
  })
  const answer = builder.objectRef<Backtest>('Backtest').implement({
    fields: (t) => ({
      metric: t.exposeString('metric'),
      points: t.expose('points', {
        type: [point],
        description: 'One for each sample, in their order; over a `period`, one for each evaluation.',
      }),
      findings: t.int({
        description: 'How often it would have begun to warn: stretches of points that are FIRING.',
        resolve: ({ points }) =>
          points.filter(({ verdict }, index) => verdict === 'FIRING' && points[index - 1]?.verdict !== 'FIRING').length,
      }),
    }),
  })
  const sample = builder.inputType('BacktestSampleInput', {
    fields: (t) => ({
      at: t.field({ type: 'DateTime', required: true }),
      value: t.float({ description: 'Null where there is a gap.' }),
    }),
  })
  const stored = builder.inputType('BacktestStoredInput', {
    description:
      'Stored samples of a metric, at most 10000 intervals of them. All series that have the labels are made one.',
    fields: (t) => ({
      metric: t.string({ required: true, description: 'Name.' }),
      labels: t.field({ type: ['LabelInput'], description: 'Series that have all of these.' }),
      aggregate: t.field({ type: 'Aggregate', description: 'Left out: that of the metric’s definition.' }),
      interval: t.field({ type: 'Interval', required: true }),
      period: t.field({ type: 'Period' }),
    }),
  })
  const input = builder.inputType('BacktestInput', {
    description: 'Either `detector` or `rule`, and one of `samples`, `stored` and, for a rule, `period`.',
    fields: (t) => ({
      project: t.string({ description: 'Slug of the project whose samples are `stored`. Left out: that of the rule.' }),
      detector: t.string({ description: 'Name of a detector.' }),
      rule: t.field({
        type: addRuleInput(builder),
        description: `As it would be saved. On samples: of kind METRIC, and at most ${MOST_SAMPLES_OF_RULE} of them.`,
      }),
      samples: t.field({
        type: [sample],
        description: `In the order in which they came, at most ${MOST_SAMPLES}. Times may repeat.`,
      }),
      stored: t.field({ type: stored }),
      period: t.field({
        type: 'Period',
        description:
          'A rule of any kind but ISSUE_NEW and ISSUE_REGRESSED is evaluated on all that is stored, at each moment of the ' +
          `period that its \`intervalSeconds\` say, at most ${MOST_STEPS}. Of several alerts at a moment the worst is shown. ` +
          'Issues are taken as they are now.',
      }),
      metric: t.string({
        description:
          'Name that `samples` go by, which detectors choose their thresholds by. Left out: that of the rule, or "samples".',
      }),
      unit: t.string({
        description: 'Unit of the samples. Left out: that of the stored ones, or that of the thresholds.',
      }),
    }),
  })
  builder.queryField('backtest', (t) =>
    t.field({
      type: answer,
      description:
        'What a detector or an alert rule would have made of given or stored samples, one after the other as they came. Changes nothing.',
      authScopes: { ability: 'READ' },
      // On stored samples of a metric, which the resolver says, and on what detectors there are.
      extensions: { ...dependsOn(() => 'plugins'), ...costs(500) },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_root, { input }, context) => backtest(input, context),
    }),
  )
}
