import { changeLog } from '../live/change-log.ts'
import type { Logged } from '../live/log-stream.ts'
import { afterArgument, cursorField, eventOf, laggedOf } from '../live/stream-item.ts'
import { readableProject } from '../projects/readable-project.ts'
import type { Builder } from '../schema-builder/builder.ts'

/** Every issue stands in it once, where it changed last. */
const issueLog = changeLog({
  name: 'issues',
  toldBy: ['crashes', 'issues'],
  sql: 'SELECT id, changed::float8 AS place FROM issue WHERE project_id = $1 AND changed > $2 ORDER BY changed',
})

export function addIssueChanged(builder: Builder): void {
  const issueChanged = builder.objectRef<Logged>('IssueChanged').implement({
    fields: (t) => ({
      cursor: t.exposeString('cursor', cursorField),
      issue: t.prismaField({
        type: 'Issue',
        nullable: true,
        description: 'As it is when this event is sent.',
        resolve: (query, item, _args, { database }) => {
          const id = eventOf(item)
          return id === null ? null : database.prisma.issue.findUnique({ ...query, where: { id } })
        },
      }),
      lagged: t.field({ type: 'Lagged', nullable: true, resolve: laggedOf }),
    }),
  })
  builder.subscriptionField('issueChanged', (t) =>
    t.field({
      type: issueChanged,
      description:
        'Issues of a project as they open, count, change status or come back, in order. Changes of an issue that come ' +
        'quickly one after the other, or while nobody read, are one event.',
      authScopes: { ability: 'READ' },
      args: {
        project: t.arg.string({ required: true, description: 'Slug.' }),
        after: t.arg.string(afterArgument),
      },
      subscribe: async (_root, { project: slug, after }, context) => {
        const project = await readableProject(slug, context)
        return issueLog.follow(project.id, { after: context.resumeAfter ?? after ?? null }, context)
      },
      resolve: (item) => item,
    }),
  )
}
