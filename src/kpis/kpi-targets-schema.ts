import type { Builder } from '../schema-builder/builder.ts'
import type { Payload } from '../schema-builder/payload.ts'
import { kpiNames } from './kpi-kinds.ts'
import { type KpiTarget, LONGEST_RECURRENCE, listTargets, readKpiSettings } from './kpi-targets.ts'
import { updateKpiTargets } from './update-kpi-targets.ts'

export function addKpiTargets(builder: Builder) {
  const name = builder.enumType('KpiName', {
    description: 'The fields of `Kpis` by name, and STABILITY_SCORE, which is `Stability.score`.',
    values: kpiNames,
  })
  const target = builder.objectRef<KpiTarget>('KpiTarget').implement({
    fields: (t) => ({
      kpi: t.expose('kpi', { type: name }),
      severity: t.expose('severity', { type: 'Severity', nullable: true, description: 'Null: not by severity.' }),
      warningType: t.expose('warningType', {
        type: 'WarningType',
        nullable: true,
        description: 'Null: not by the type of a warning.',
      }),
      target: t.exposeFloat('target', { description: 'In the unit of the KPI.' }),
    }),
  })
  const change = builder.inputType('KpiTargetInput', {
    fields: (t) => ({
      kpi: t.field({ type: name, required: true }),
      severity: t.field({ type: 'Severity', description: 'For MTTD, MTTA, MTTR and INCIDENTS_PER_DAY.' }),
      warningType: t.field({ type: 'WarningType', description: 'For WARNINGS_PER_DAY.' }),
      target: t.float({
        description:
          'In the unit of the KPI (`Kpi.unit`): a share is 0 to 1, a score at most 100. Null: what it was from the start.',
      }),
    }),
  })
  const input = builder.inputType('UpdateKpiTargetsInput', {
    fields: (t) => ({
      project: t.string({ required: true, description: 'Slug.' }),
      targets: t.field({ type: [change], required: true, description: 'Those that change; the last for each counts.' }),
      recursWithinDays: t.int({
        description: `Days within which an issue that comes back counts for \`recurrence\`: 1 to ${LONGEST_RECURRENCE}; 7 at first. Left out: it stays.`,
      }),
    }),
  })
  const payload = builder.objectRef<Payload<number>>('KpiTargetsPayload').implement({
    fields: (t) => ({
      targets: t.field({
        type: [target],
        nullable: true,
        description: 'Every target that is set now.',
        resolve: async ({ id }, _args, { database }) =>
          id === null ? null : listTargets((await readKpiSettings(database.pool, id)).targets),
      }),
      recursWithinDays: t.int({
        nullable: true,
        description: 'Days within which an issue that comes back counts for `recurrence`.',
        resolve: async ({ id }, _args, { database }) =>
          id === null ? null : (await readKpiSettings(database.pool, id)).recursWithinDays,
      }),
      errors: t.expose('errors', { type: ['UserError'] }),
    }),
  })
  builder.mutationField('updateKpiTargets', (t) =>
    t.field({
      type: payload,
      description: 'Changes what the KPIs of a project are held against, and what counts as coming back.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_root, { input: { project, targets, recursWithinDays = null } }, context) => {
        const changes = targets.map(({ kpi, severity = null, warningType = null, target = null }) => {
          return { kpi, severity, warningType, target }
        })
        return updateKpiTargets({ project, targets: changes, recursWithinDays }, context)
      },
    }),
  )
  return target
}
