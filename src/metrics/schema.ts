import type { Builder } from '../schema-builder/builder.ts'
import { addDefineMetric } from './define-metric-schema.ts'
import { addMemoryPressure } from './memory-pressure.ts'
import { addMetric } from './metric-schema.ts'
import { addMetricSeries } from './metric-series-schema.ts'

export function addMetrics(builder: Builder): void {
  addMetricTerms(builder)
  addMemoryPressure(builder)
  addDefineMetric(builder, addMetric(builder))
  addMetricSeries(builder)
}

/** What other domains speak of too. */
function addMetricTerms(builder: Builder): void {
  builder.objectType('Label', {
    description: 'One of the labels that tell series of a metric apart.',
    fields: (t) => ({ name: t.exposeString('name'), value: t.exposeString('value') }),
  })
  builder.inputType('LabelInput', {
    description: 'A label that must be there with exactly this value.',
    fields: (t) => ({ name: t.string({ required: true }), value: t.string({ required: true }) }),
  })
  builder.enumType('MetricDirection', {
    description: 'Which way is better.',
    values: ['LOWER_IS_BETTER', 'HIGHER_IS_BETTER'] as const,
  })
  builder.enumType('Aggregate', {
    description: 'How many values become one.',
    values: {
      AVG: { description: 'Their mean.' },
      SUM: {},
      MIN: {},
      MAX: {},
      COUNT: { description: 'How many there are.' },
      LAST: { description: 'The newest. Of several series: the mean of what each said last.' },
      RATE: { description: 'Their sum by the second, over the whole stretch of time.' },
      P50: { description: 'The median.' },
      P90: { description: 'What 90 % of them do not exceed.' },
      P95: { description: 'What 95 % of them do not exceed.' },
      P99: { description: 'What 99 % of them do not exceed.' },
    },
  })
  builder.enumType('TargetStatus', {
    description: 'Where a value stands against its target.',
    values: {
      EXCEEDING: { description: 'Better than the target by 10 % of it or more.' },
      MEETING: { description: 'As good as the target, or better by less than that.' },
      MISSING: { description: 'Worse than the target.' },
      NO_DATA: { description: 'There is no value, or no target.' },
    },
  })
  builder.enumType('Trend', {
    description:
      'Where values go over a period: a Mann-Kendall test at the level 0.05 (two-sided, corrected for ties) says whether they ' +
      'go anywhere, the Theil-Sen slope where.',
    values: {
      IMPROVING: { description: 'Towards better values.' },
      STABLE: { description: 'Nowhere that could be told from chance.' },
      WORSENING: { description: 'Towards worse values.' },
      UNKNOWN: { description: 'Fewer than 8 values, or nobody said which way is better.' },
    },
  })
}
