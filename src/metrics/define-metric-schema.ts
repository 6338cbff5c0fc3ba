import type { Builder } from '../schema-builder/builder.ts'
import type { Payload } from '../schema-builder/payload.ts'
import { readPeriod } from '../schema-builder/period.ts'
import { type Defined, defineMetric } from './define-metric.ts'
import { findMetric } from './list-metrics.ts'
import { type MetricRef, readable } from './metric-schema.ts'

export function addDefineMetric(builder: Builder, metric: MetricRef): void {
  const input = builder.inputType('DefineMetricInput', {
    description:
      'Parts that are left out stay as they are; null makes a part what the catalogue says, or nothing where it says nothing.',
    fields: (t) => ({
      project: t.string({ required: true, description: 'Slug.' }),
      name: t.string({ required: true, description: 'As in its samples, such as `app.memory.used`.' }),
      title: t.string(),
      description: t.string(),
      unit: t.string({ description: 'Of the target, the levels and the samples, such as `MB`.' }),
      direction: t.field({ type: 'MetricDirection', description: 'A target and levels need it.' }),
      target: t.float({ description: 'The value to reach.' }),
      warning: t.float({ description: 'From here on it is a matter for a warning.' }),
      critical: t.float({
        description: 'At `warning` or on its bad side: from here on it is a matter for somebody at once.',
      }),
      aggregate: t.field({
        type: 'Aggregate',
        description: 'How samples become the value that is held against the target.',
      }),
      warningType: t.field({ type: 'WarningType', description: 'What a warning about it is a warning of.' }),
    }),
  })
  const payload = builder.objectRef<Payload<Defined>>('MetricPayload').implement({
    fields: (t) => ({
      metric: t.field({
        type: metric,
        nullable: true,
        resolve: async ({ id }, _args, context) => {
          const found = id === null ? null : await findMetric(context.database.pool, id.projectId, id.name)
          return found === null ? null : readable(id!.projectId, [found], readPeriod(null, context), context)[0]!
        },
      }),
      errors: t.expose('errors', { type: ['UserError'] }),
    }),
  })
  builder.mutationField('defineMetric', (t) =>
    t.field({
      type: payload,
      description: 'Says what a metric is. The project knows it from then on, with samples or without.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_root, args, context) => defineMetric(args.input as Parameters<typeof defineMetric>[0], context),
    }),
  )
}
