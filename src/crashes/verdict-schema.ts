import type { Builder } from '../schema-builder/builder.ts'
import { dependsOn } from '../schema-builder/depends-on.ts'
import { actionRequired, escalationRequired } from './decide/assess-impact.ts'
import type { ProcessingNote } from './decide/decide-crash.ts'
import { severityTargets } from './decide/severity-targets.ts'
import { specialistTeams } from './decide/teams.ts'
import {
  businessImpacts,
  type Classification,
  categories,
  dataLossRisks,
  type Impact,
  type Recommendation,
  severities,
} from './decision.ts'

/** What was decided about a crash: classification, impact, recommendations, and how each step went. */
export function addVerdict(builder: Builder): void {
  builder.enumType('Severity', { values: severities })
  builder.enumType('CrashCategory', { values: categories })
  builder.enumType('BusinessImpactLevel', { values: businessImpacts })
  builder.enumType('DataLossRisk', { values: dataLossRisks })

  const vote = builder.objectRef<Classification['votes'][number]>('Vote').implement({
    description: 'What one classifier said. A point it has no opinion on is null.',
    fields: (t) => ({
      plugin: t.exposeString('plugin'),
      classifier: t.exposeString('classifier'),
      severity: t.field({ type: 'Severity', nullable: true, resolve: ({ severity }) => severity ?? null }),
      category: t.field({ type: 'CrashCategory', nullable: true, resolve: ({ category }) => category ?? null }),
      confidence: t.exposeFloat('confidence', { description: '0..1' }),
      reason: t.exposeString('reason'),
    }),
  })
  const classification = builder.objectRef<Classification>('Classification').implement({
    fields: (t) => ({
      severity: t.expose('severity', {
        type: 'Severity',
        description: 'The worst that a classifier voted for; LOW when none did.',
      }),
      category: t.expose('category', { type: 'CrashCategory' }),
      confidence: t.exposeFloat('confidence', { description: '0..1: how far the category can be trusted.' }),
      team: t.string({
        description: 'Who knows most about this category.',
        resolve: ({ category }) => specialistTeams[category],
      }),
      priorityScore: t.int({
        description: '1 (can wait) to 10 (now).',
        resolve: ({ severity }) => severityTargets[severity].priorityScore,
      }),
      responseTargetSeconds: t.int({ resolve: ({ severity }) => severityTargets[severity].responseSeconds }),
      votes: t.expose('votes', { type: [vote] }),
    }),
  })
  const impact = builder.objectRef<Impact & { affectedUsers: number }>('Impact').implement({
    fields: (t) => ({
      affectedUsers: t.exposeInt('affectedUsers', { description: 'People who met the same issue, up to now.' }),
      affectedFeatures: t.exposeStringList('affectedFeatures'),
      businessImpact: t.expose('businessImpact', { type: 'BusinessImpactLevel' }),
      escalationRequired: t.boolean({ resolve: ({ businessImpact }) => escalationRequired(businessImpact) }),
      dataLossRisk: t.expose('dataLossRisk', { type: 'DataLossRisk' }),
      actionRequired: t.boolean({
        description: 'Whether the risk to data needs action at once.',
        resolve: ({ dataLossRisk }) => actionRequired(dataLossRisk),
      }),
      workaround: t.exposeString('workaround', { nullable: true, description: 'What people can do meanwhile.' }),
    }),
  })
  const recommendation = builder.objectRef<Recommendation>('Recommendation').implement({
    fields: (t) => ({
      action: t.exposeString('action'),
      reason: t.exposeString('reason'),
      priority: t.exposeInt('priority', { description: '1 (soon) to 10 (now).' }),
    }),
  })
  const step = builder.objectRef<ProcessingNote>('ProcessingStep').implement({
    description: 'What a step did, or what went wrong in it.',
    fields: (t) => ({
      step: t.exposeString('step'),
      plugin: t.exposeString('plugin', { nullable: true, description: 'Null for the product’s own part.' }),
      note: t.string({ nullable: true, resolve: (entry) => ('note' in entry ? entry.note : null) }),
      failure: t.string({ nullable: true, resolve: (entry) => ('failure' in entry ? entry.failure : null) }),
    }),
  })
  const processing = builder.objectRef<{ steps: ProcessingNote[]; notes: string[] }>('Processing').implement({
    fields: (t) => ({
      steps: t.expose('steps', { type: [step] }),
      notes: t.exposeStringList('notes', { description: 'What was odd about the report, and how it was read.' }),
    }),
  })

  builder.prismaObjectFields('Crash', (t) => ({
    classification: t.field({
      type: classification,
      resolve: async ({ id }, _args, { crashBodies }) => (await crashBodies.load(id)).payload.classification,
    }),
    impact: t.field({
      type: impact,
      extensions: dependsOn(({ issueId }: { issueId: string }) => `issue:${issueId}`),
      select: { issue: { select: { userCount: true } } },
      resolve: async ({ id, issue }, _args, { crashBodies }) => ({
        ...(await crashBodies.load(id)).payload.impact,
        affectedUsers: issue.userCount,
      }),
    }),
    recommendations: t.field({
      type: [recommendation],
      description: 'What to do, the most urgent first.',
      resolve: async ({ id }, _args, { crashBodies }) => (await crashBodies.load(id)).payload.recommendations,
    }),
    processing: t.field({
      type: processing,
      resolve: async ({ id }, _args, { crashBodies }) => {
        const { payload, report } = await crashBodies.load(id)
        return { steps: payload.notes, notes: report.notes }
      },
    }),
  }))
}
