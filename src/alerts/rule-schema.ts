import { type Labels, listOf } from '../metrics/labels.ts'
import type { Builder } from '../schema-builder/builder.ts'
import { changesWith, dependsOn } from '../schema-builder/depends-on.ts'
import type { AlertState } from '../storage/generated/enums.ts'
import { addRuleForms, formOf } from './rule-forms-schema.ts'
import { addRuleInputs } from './rule-input.ts'
import { addRuleMutations } from './rule-mutations.ts'
import { ruleOfMetric } from './rule-of-metric.ts'
import { readSpec } from './rule-spec.ts'

/** Of the open alerts of a rule, the one that says most: the first of these. */
const worst: readonly AlertState[] = ['FIRING', 'ERROR', 'NO_DATA', 'ACKNOWLEDGED', 'PENDING']

export function addAlertRules(builder: Builder): void {
  const { enums } = addRuleInputs(builder)
  const forms = addRuleForms(builder, enums)
  builder.prismaNode('AlertRule', {
    description: 'When to alert, about what, and whom.',
    id: { field: 'id' },
    nullable: true,
    select: { id: true, projectId: true },
    extensions: changesWith(({ projectId }: { projectId: number }) => `alerting:${projectId}`),
    authScopes: ({ projectId }) => ({ inProject: { ability: 'READ', projectId } }),
    fields: (t) => ({
      project: t.relation('project'),
      name: t.exposeString('name'),
      description: t.exposeString('description', { nullable: true }),
      kind: t.expose('kind', { type: 'AlertRuleKind' }),
      enabled: t.exposeBoolean('enabled'),
      metric: t.field({
        type: forms.metric,
        nullable: true,
        description: 'Null, as the other forms are, for a rule of another kind.',
        select: { spec: true, projectId: true },
        resolve: ruleOfMetric,
      }),
      crashRate: t.field({
        type: forms.crashRate,
        nullable: true,
        select: { spec: true },
        resolve: ({ spec }) => formOf(spec, 'CRASH_RATE'),
      }),
      crashFreeRate: t.field({
        type: forms.crashFreeRate,
        nullable: true,
        select: { spec: true },
        resolve: ({ spec }) => formOf(spec, 'CRASH_FREE_RATE'),
      }),
      issue: t.field({
        type: forms.issue,
        nullable: true,
        select: { spec: true },
        resolve: ({ spec }) => formOf(spec, 'ISSUE_NEW', 'ISSUE_REGRESSED'),
      }),
      spike: t.field({
        type: forms.spike,
        nullable: true,
        select: { spec: true },
        resolve: ({ spec }) => formOf(spec, 'ISSUE_SPIKE'),
      }),
      burnRate: t.field({
        type: forms.burnRate,
        nullable: true,
        select: { spec: true },
        resolve: ({ spec }) => formOf(spec, 'BURN_RATE'),
      }),
      noData: t.field({
        type: forms.noData,
        nullable: true,
        select: { spec: true },
        resolve: ({ spec }) => formOf(spec, 'NO_DATA'),
      }),
      condition: t.string({
        nullable: true,
        description: 'CEL that has to hold beside the thresholds, or in their place.',
        select: { spec: true },
        resolve: ({ spec }) => readSpec(spec).condition,
      }),
      level: t.field({
        type: 'WarningLevel',
        description: 'Of alerts that no threshold gives one.',
        select: { spec: true },
        resolve: ({ spec }) => readSpec(spec).level,
      }),
      onNoData: t.field({
        type: enums.onNoData,
        select: { spec: true },
        resolve: ({ spec }) => readSpec(spec).onNoData,
      }),
      onError: t.field({ type: enums.onError, select: { spec: true }, resolve: ({ spec }) => readSpec(spec).onError }),
      labels: t.field({
        type: ['Label'],
        description: 'That its alerts carry beside those of what they are about.',
        select: { labels: true },
        resolve: ({ labels }) => listOf(labels as Labels),
      }),
      forSeconds: t.exposeInt('forSeconds', { description: 'Seconds that it has to hold before anybody is called.' }),
      keepFiringSeconds: t.exposeInt('keepFiringSeconds', {
        description: 'Seconds that alerts go on after it held last.',
      }),
      intervalSeconds: t.exposeInt('intervalSeconds', { description: 'Seconds between two evaluations.' }),
      escalation: t.expose('escalation', {
        type: 'EscalationLevel',
        nullable: true,
        description: 'Null: by the level of the alert.',
      }),
      opensIncident: t.exposeBoolean('opensIncident', {
        nullable: true,
        description: 'Null: where the level is CRITICAL or worse.',
      }),
      playbook: t.exposeString('playbook', {
        nullable: true,
        description: 'Key of what is to be done. One that is not there any more is as none.',
      }),
      muteTimes: t.exposeStringList('muteTimes', {
        description: 'Names of hours in which nobody is told. One that is not there any more mutes nothing.',
      }),
      state: t.field({
        type: 'AlertState',
        nullable: true,
        description:
          'Of its open alerts the worst: FIRING, ERROR, NO_DATA, ACKNOWLEDGED, PENDING. Null where all is well.',
        extensions: dependsOn(({ projectId }: { projectId: number }) => `alerts:${projectId}`),
        select: { alerts: { where: { resolvedAt: null }, distinct: ['state'], select: { state: true } } },
        resolve: ({ alerts }) => worst.find((state) => alerts.some((alert) => alert.state === state)) ?? null,
      }),
      builtIn: t.boolean({
        description: 'Whether it came with the project.',
        select: { builtIn: true },
        resolve: ({ builtIn }) => builtIn !== null,
      }),
      createdAt: t.expose('createdAt', { type: 'DateTime' }),
      updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
      deletedAt: t.expose('deletedAt', {
        type: 'DateTime',
        nullable: true,
        description: 'A deleted rule can be read as long as there are alerts that it made.',
      }),
      lastError: t.exposeString('lastError', { nullable: true, description: 'Of its newest evaluation.' }),
      evaluatedAt: t.field({
        type: 'DateTime',
        nullable: true,
        description: 'Null before the first evaluation.',
        select: { evaluatedAt: true, intervalSeconds: true },
        resolve: ({ evaluatedAt, intervalSeconds }, _args, { staleAfter }) => {
          staleAfter(intervalSeconds * 1_000)
          return evaluatedAt
        },
      }),
      dueAt: t.field({
        type: 'DateTime',
        description: 'When it is to be evaluated next.',
        select: { dueAt: true, intervalSeconds: true },
        resolve: ({ dueAt, intervalSeconds }, _args, { staleAfter }) => {
          staleAfter(intervalSeconds * 1_000)
          return dueAt
        },
      }),
    }),
  })
  builder.prismaObjectFields('Project', (t) => ({
    alertRules: t.relation('alertRules', {
      description: 'By name; at most 500.',
      extensions: dependsOn(({ id }: { id: number }) => `alerting:${id}`),
      query: { where: { deletedAt: null }, orderBy: [{ name: 'asc' }, { id: 'asc' }] },
    }),
  }))
  addRuleMutations(builder)
}
