import { changeLog } from '../live/change-log.ts'
import type { LogEntry } from '../live/followers.ts'
import type { Logged } from '../live/log-stream.ts'
import { afterArgument, cursorField, eventOf, laggedOf } from '../live/stream-item.ts'
import { readableProject } from '../projects/readable-project.ts'
import type { Builder } from '../schema-builder/builder.ts'
import { compareSeverities } from './decide/severity-targets.ts'
import type { Severity } from './decision.ts'

const crashLog = changeLog<LogEntry & { severity: Severity | null }>({
  name: 'crashes',
  toldBy: ['crashes'],
  // What is left of batches that are not kept any more has no crash, and tells everybody that those before it are gone.
  sql: `SELECT coalesce(crash.id::text, '') AS id, crash.severity, place::float8
        FROM crash_batch LEFT JOIN LATERAL unnest(crash_ids, severities) WITH ORDINALITY AS crash(id, severity, position) ON true,
             LATERAL (SELECT sequence - cardinality(crash_ids) + coalesce(position, 0)) AS of_crash(place)
        WHERE project_id = $1 AND sequence > $2 AND place > $2 ORDER BY sequence, position`,
})

export function addCrashReported(builder: Builder): void {
  const crashReported = builder.objectRef<Logged>('CrashReported').implement({
    fields: (t) => ({
      cursor: t.exposeString('cursor', cursorField),
      crash: t.prismaField({
        type: 'Crash',
        nullable: true,
        resolve: (query, item, _args, { database }) => {
          const id = eventOf(item)
          return !id ? null : database.prisma.crash.findUnique({ ...query, where: { id } })
        },
      }),
      lagged: t.field({
        type: 'Lagged',
        nullable: true,
        resolve: (item) => (eventOf(item) === '' ? { skipped: 0 } : laggedOf(item)),
      }),
    }),
  })
  builder.subscriptionField('crashReported', (t) =>
    t.field({
      type: crashReported,
      description:
        'Crashes of a project as they are stored, each once, in order. One can come back within 30 days; who stays away longer is ' +
        'told that something is missing.',
      authScopes: { ability: 'READ' },
      args: {
        project: t.arg.string({ required: true, description: 'Slug.' }),
        minSeverity: t.arg({ type: 'Severity' }),
        after: t.arg.string(afterArgument),
      },
      subscribe: async (_root, { project: slug, minSeverity, after }, context) => {
        const project = await readableProject(slug, context)
        const accepts = minSeverity
          ? ({ severity }: { severity: Severity | null }) =>
              severity === null || compareSeverities(severity, minSeverity) >= 0
          : undefined
        return crashLog.follow(project.id, { after: context.resumeAfter ?? after ?? null, accepts }, context)
      },
      resolve: (item) => item,
    }),
  )
}
