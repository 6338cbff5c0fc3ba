import type { Builder } from '../schema-builder/builder.ts'
import { changesWith, dependsOn, whenMissing } from '../schema-builder/depends-on.ts'
import { addCrashFilter, crashWhere } from './crash-filter.ts'
import { addCrashParts } from './crash-parts-schema.ts'
import { addCrashReported } from './crash-reported.ts'
import { addCrashStats } from './crash-stats-schema.ts'
import { eventKeyOf } from './event-key.ts'
import type { Level } from './report.ts'
import { addReportCrash } from './report-crash-schema.ts'
import { addVerdict } from './verdict-schema.ts'

export function addCrashes(builder: Builder): void {
  addVerdict(builder)
  addCrashParts(builder)

  builder.prismaNode('Crash', {
    description: 'One crash report, scrubbed of personal data before it was stored, and what was decided about it.',
    id: { field: 'id' },
    nullable: true,
    select: { id: true, projectId: true, issueId: true },
    // A crash stays as it was reported; what it belongs to can be merged and removed.
    extensions: changesWith(({ issueId }: { issueId: string }) => `issue:${issueId}`),
    authScopes: ({ projectId }) => ({ inProject: { ability: 'READ', projectId } }),
    fields: (t) => ({
      eventId: t.string({
        description: '32 hex digits, as the SDK made it.',
        select: { eventId: true },
        resolve: ({ eventId }) => eventId.replaceAll('-', ''),
      }),
      issue: t.relation('issue'),
      project: t.relation('project'),
      at: t.expose('at', { type: 'DateTime', description: 'When it happened, corrected for a wrong clock.' }),
      receivedAt: t.expose('receivedAt', { type: 'DateTime' }),
      level: t.field({ type: 'Level', select: { level: true }, resolve: ({ level }) => level as Level }),
      handled: t.exposeBoolean('handled', { nullable: true, description: 'Null when the SDK did not say.' }),
      platform: t.exposeString('platform', {
        nullable: true,
        description: '`other` when the report named none that is known.',
      }),
      release: t.exposeString('release', { nullable: true }),
      environment: t.exposeString('environment', { nullable: true }),
      transaction: t.exposeString('transaction', { nullable: true, description: 'Route, screen or job.' }),
      severity: t.expose('severity', { type: 'Severity' }),
      category: t.expose('category', { type: 'CrashCategory' }),
    }),
  })

  addCrashFilter(builder)
  builder.prismaObjectFields('Project', (t) => ({
    crashes: t.relatedConnection('crashes', {
      extensions: dependsOn(({ id }: { id: number }) => `crashes:${id}`),
      description: 'Newest first.',
      cursor: 'id',
      args: { filter: t.arg({ type: 'CrashFilter' }) },
      query: (args) => ({ where: crashWhere(args.filter), orderBy: { id: 'desc' } }),
    }),
    crash: t.prismaField({
      type: 'Crash',
      extensions: whenMissing(({ id }: { id: number }) => `crashes:${id}`),
      nullable: true,
      args: { eventId: t.arg.string({ required: true, description: '32 hex digits, with or without dashes.' }) },
      resolve: (query, project, args, { database }) => {
        const eventId = eventKeyOf(args.eventId)
        if (eventId === null) return null
        const projectId_eventId = { projectId: project.id, eventId }
        return database.prisma.crash.findUnique({ ...query, where: { projectId_eventId } })
      },
    }),
  }))

  addCrashStats(builder)
  addReportCrash(builder)
  addCrashReported(builder)
}
