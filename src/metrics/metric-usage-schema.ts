import type { Builder } from '../schema-builder/builder.ts'
import { costs } from '../schema-builder/costs.ts'
import { dependsOn } from '../schema-builder/depends-on.ts'
import type { Payload } from '../schema-builder/payload.ts'
import { type MetricUsage, metricUsage } from './metric-usage.ts'
import { updateMetricSettings } from './update-metric-settings.ts'

export function addMetricUsage(builder: Builder): void {
  const usage = builder.objectRef<MetricUsage>('MetricUsage').implement({
    description: 'How much of what a project may store of metrics it uses, and how long that is kept.',
    fields: (t) => ({
      series: t.exposeInt('series', { description: 'Series of all metrics that anything is kept of.' }),
      maxSeries: t.exposeInt('maxSeries', {
        description: 'How many there may be. Samples of further ones are refused as TOO_MANY_SERIES.',
      }),
      rejectedSamples: t.exposeFloat('rejectedSamples', {
        description:
          'Samples that were refused for any reason in the last 24 whole hours and the hour that is running.',
      }),
      rawDays: t.exposeInt('rawDays', { description: 'Days that samples are kept.' }),
      minuteDays: t.exposeInt('minuteDays', { description: 'Days that rollups of one minute are kept.' }),
      hourDays: t.exposeInt('hourDays', { description: 'Days that rollups of one hour are kept.' }),
      dayDays: t.exposeInt('dayDays', { description: 'Days that rollups of one day are kept.' }),
    }),
  })
  builder.prismaObjectField('Project', 'metricUsage', (t) =>
    t.field({
      type: usage,
      description: 'How much of what the project may store of metrics it uses, and how long that is kept.',
      extensions: {
        ...dependsOn(({ id }: { id: number }) => [`metrics:${id}` as const, `intake:${id}` as const]),
        ...costs(10),
      },
      resolve: ({ id }, _args, context) => metricUsage(id, context),
    }),
  )
  const input = builder.inputType('UpdateMetricSettingsInput', {
    description: 'What is left out stays as it is. Nothing may be kept for less long than what it is made of.',
    fields: (t) => ({
      project: t.string({ required: true, description: 'Slug.' }),
      maxSeries: t.int({ description: '1 to 1,000,000; 10,000 at first.' }),
      rawDays: t.int({ description: '1 to 90; 7 at first.' }),
      minuteDays: t.int({ description: '1 to 400; 14 at first.' }),
      hourDays: t.int({ description: '1 to 1,500; 90 at first.' }),
      dayDays: t.int({ description: '1 to 4,000; 800 at first.' }),
    }),
  })
  const payload = builder.objectRef<Payload<number>>('MetricSettingsPayload').implement({
    fields: (t) => ({
      metricUsage: t.field({
        type: usage,
        nullable: true,
        resolve: ({ id }, _args, context) => (id === null ? null : metricUsage(id, context)),
      }),
      errors: t.expose('errors', { type: ['UserError'] }),
    }),
  })
  builder.mutationField('updateMetricSettings', (t) =>
    t.field({
      type: payload,
      description: 'Changes how many series a project may have, and how long what it measured is kept.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_root, args, context) => updateMetricSettings(args.input, context),
    }),
  )
}
