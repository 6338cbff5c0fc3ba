import { eventStream, type Streamed } from '../live/event-stream.ts'
import { eventOf, laggedOf } from '../live/stream-item.ts'
import { readableProject } from '../projects/readable-project.ts'
import type { Builder } from '../schema-builder/builder.ts'

export function addIssueChanged(builder: Builder): void {
  const issueChanged = builder.objectRef<Streamed<string>>('IssueChanged').implement({
    fields: (t) => ({
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
        'Issues of a project as they open, count, change status or come back: one event an issue and batch of reports.',
      authScopes: { ability: 'READ' },
      args: { project: t.arg.string({ required: true, description: 'Slug.' }) },
      subscribe: async (_root, { project: slug }, context) => {
        const project = await readableProject(slug, context)
        return eventStream(context.bus, (notice) =>
          notice.kind === 'issue' && notice.project === project.id ? notice.issue : null,
        )
      },
      resolve: (item) => item,
    }),
  )
}
