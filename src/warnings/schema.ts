import type { Labels } from '../metrics/labels.ts'
import type { Builder } from '../schema-builder/builder.ts'
import { changesWith, dependsOn } from '../schema-builder/depends-on.ts'
import { addResolveWarning } from './resolve-warning-schema.ts'
import { priorities } from './urgency.ts'
import { addWarningChanged } from './warning-changed.ts'
import { addWarningFilter, warningWhere } from './warning-filter.ts'
import { warningSettings } from './warning-settings.ts'
import { addWarningSettings } from './warning-settings-schema.ts'

export function addWarnings(builder: Builder): void {
  const resolution = addEnums(builder)
  builder.prismaNode('Warning', {
    description:
      'Trouble that a detector saw, from when it was found until it is over. However often it is found, it is one ' +
      'warning; where more than 5 app instances have it, it is one about all of them, until fewer than 3 are left.',
    id: { field: 'id' },
    nullable: true,
    select: { id: true, projectId: true },
    extensions: changesWith(({ id }: { id: string }) => `warning:${id}`),
    authScopes: ({ projectId }) => ({ inProject: { ability: 'READ', projectId } }),
    fields: (t) => ({
      project: t.relation('project'),
      type: t.expose('type', { type: 'WarningType' }),
      level: t.expose('level', { type: 'WarningLevel', description: 'As it is now, or was when it was resolved.' }),
      message: t.exposeString('message', {
        description: 'What the detector said last. Of many instances: of the worst.',
      }),
      suggestedAction: t.exposeString('suggestedAction', { description: 'What to do, by type and level.' }),
      at: t.expose('openedAt', { type: 'DateTime', description: 'When it was first found.' }),
      resolved: t.boolean({ select: { resolvedAt: true }, resolve: ({ resolvedAt }) => resolvedAt !== null }),
      resolvedAt: t.expose('resolvedAt', { type: 'DateTime', nullable: true }),
      resolvedBy: t.exposeString('resolvedBy', {
        nullable: true,
        description: 'Who resolved it by hand.',
      }),
      resolution: t.expose('resolution', { type: resolution, nullable: true, description: 'Null while it is open.' }),
      metric: t.exposeString('metric', { description: 'Its name.' }),
      labels: t.field({
        type: ['Label'],
        description: 'Those of the series; where it is about many app instances, those that all of them share.',
        select: { labels: true },
        resolve: ({ labels }) => Object.entries(labels as Labels).map(([name, value]) => ({ name, value })),
      }),
      detector: t.exposeString('detector', { description: 'Name of the detector that found it.' }),
      instances: t.exposeInt('instances', {
        description: 'App instances that it is about; 0 where samples do not say which they come from.',
      }),
      value: t.exposeFloat('value', {
        description: 'What the metric was, or is expected to be, in `unit`. Of many instances: that of the worst.',
      }),
      threshold: t.exposeFloat('threshold', {
        nullable: true,
        description: 'What the value was held against, in `unit`; null where there is no such number.',
      }),
      unit: t.exposeString('unit', { nullable: true, description: 'Of `value` and `threshold`.' }),
      confidence: t.exposeFloat('confidence', {
        description:
          'How sure the detector is, 0 to 1. Forecasts are acted on above `warningSettings.forecastConfidence` of the project.',
      }),
      expectedAt: t.expose('expectedAt', {
        type: 'DateTime',
        nullable: true,
        description: 'When the trouble is expected, for a forecast.',
      }),
      lastSeen: t.expose('lastSeen', { type: 'DateTime', description: 'When it was last found.' }),
      findings: t.exposeInt('findings', { description: 'How often it was found.' }),
      priority: t.int({
        description: 'What goes first among warnings of one level, by type: 10 before 5.',
        select: { type: true },
        resolve: ({ type }) => priorities[type],
      }),
      alertThresholdSeconds: t.int({
        description:
          'Seconds within which somebody should have looked at it, by level: 3600, 900, 300 or 60 unless the project says ' +
          'otherwise.',
        extensions: dependsOn(({ id, projectId }: { id: string; projectId: number }) => [
          `warning:${id}`,
          `alerting:${projectId}`,
        ]),
        select: { level: true, project: { select: { settings: { where: { name: warningSettings.name } } } } },
        resolve: ({ level, project }) => warningSettings.of(project.settings[0]?.value).alertThresholdSeconds[level],
      }),
    }),
  })

  const filter = addWarningFilter(builder)
  builder.prismaObjectField('Project', 'warnings', (t) =>
    t.relatedConnection('warnings', {
      description: 'Newest first.',
      extensions: dependsOn(({ id }: { id: number }) => `warnings:${id}`),
      cursor: 'id',
      totalCount: true,
      args: { filter: t.arg({ type: filter }) },
      query: (args) => ({ where: warningWhere(args.filter), orderBy: { id: 'desc' } }),
    }),
  )
  addResolveWarning(builder)
  addWarningSettings(builder)
  addWarningChanged(builder)
}

function addEnums(builder: Builder) {
  builder.enumType('WarningType', {
    description: 'What a warning is a warning of: what the definition of its metric says, unless it is a forecast.',
    values: {
      MEMORY_PRESSURE: { description: 'The app uses much memory.' },
      PERFORMANCE_DEGRADATION: {
        description: 'Something has become slow, or worse in another way that people notice.',
      },
      RESOURCE_EXHAUSTION: { description: 'Something runs out: space, connections, threads, energy.' },
      NETWORK_INSTABILITY: { description: 'Calls fail, or take long.' },
      DATA_CORRUPTION: { description: 'Stored data may be wrong or lost.' },
      PREDICTED_FAILURE: { description: 'A threshold will be crossed at `expectedAt`, if things go on as they do.' },
    },
  })
  return builder.enumType('WarningResolution', {
    description: 'How a warning ended.',
    values: {
      RECOVERED: { description: 'The detector found that all is well again.' },
      BY_HAND: { description: 'Somebody said so. While the same is found, and no worse, it is not opened again.' },
      SILENT: {
        description:
          'No sample came for the longer of 5 minutes and 3 times the usual (median) distance between samples, 3 days at ' +
          'most; for an hour where there is but one sample.',
      },
      MERGED: { description: 'One about many app instances took its place.' },
    },
  })
}
