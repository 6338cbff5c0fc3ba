import { eventStream, type Streamed } from '../live/event-stream.ts'
import { eventOf, laggedOf } from '../live/stream-item.ts'
import { readableProject } from '../projects/readable-project.ts'
import type { Builder } from '../schema-builder/builder.ts'
import { compareSeverities } from './decide/severity-targets.ts'

export function addCrashReported(builder: Builder): void {
  const crashReported = builder.objectRef<Streamed<string>>('CrashReported').implement({
    fields: (t) => ({
      crash: t.prismaField({
        type: 'Crash',
        nullable: true,
        resolve: (query, item, _args, { database }) => {
          const id = eventOf(item)
          return id === null ? null : database.prisma.crash.findUnique({ ...query, where: { id } })
        },
      }),
      lagged: t.field({ type: 'Lagged', nullable: true, resolve: laggedOf }),
    }),
  })
  builder.subscriptionField('crashReported', (t) =>
    t.field({
      type: crashReported,
      description: 'Crashes of a project as they arrive, each once, after it was stored.',
      authScopes: { ability: 'READ' },
      args: {
        project: t.arg.string({ required: true, description: 'Slug.' }),
        minSeverity: t.arg({ type: 'Severity' }),
      },
      subscribe: async (_root, { project: slug, minSeverity }, context) => {
        const project = await readableProject(slug, context)
        return eventStream(context.bus, (notice) => {
          if (notice.kind !== 'crash' || notice.project !== project.id) return null
          return minSeverity && compareSeverities(notice.severity, minSeverity) < 0 ? null : notice.crash
        })
      },
      resolve: (item) => item,
    }),
  )
}
