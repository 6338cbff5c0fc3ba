import { changeLog } from '../live/change-log.ts'
import type { Logged } from '../live/log-stream.ts'
import { afterArgument, cursorField, eventOf, laggedOf } from '../live/stream-item.ts'
import { readableProject } from '../projects/readable-project.ts'
import type { Builder } from '../schema-builder/builder.ts'

/** Every warning stands in it once, where it changed last. */
const warningLog = changeLog({
  name: 'warnings',
  toldBy: ['warnings'],
  sql: 'SELECT id, changed::float8 AS place FROM warning WHERE project_id = $1 AND changed > $2 ORDER BY changed',
})

export function addWarningChanged(builder: Builder): void {
  const warningChanged = builder.objectRef<Logged>('WarningChanged').implement({
    fields: (t) => ({
      cursor: t.exposeString('cursor', cursorField),
      warning: t.prismaField({
        type: 'Warning',
        nullable: true,
        description: 'As it is when this event is sent.',
        resolve: (query, item, _args, { database }) => {
          const id = eventOf(item)
          return id === null ? null : database.prisma.warning.findUnique({ ...query, where: { id } })
        },
      }),
      lagged: t.field({ type: 'Lagged', nullable: true, resolve: laggedOf }),
    }),
  })
  builder.subscriptionField('warningChanged', (t) =>
    t.field({
      type: warningChanged,
      description:
        'Warnings of a project as they open, change their level or the number of instances, and are resolved, in order. ' +
        'While nothing but the value changes, a warning is told of once a minute at most. Changes of a warning that come ' +
        'quickly one after the other, or while nobody read, are one event.',
      authScopes: { ability: 'READ' },
      args: {
        project: t.arg.string({ required: true, description: 'Slug.' }),
        after: t.arg.string(afterArgument),
      },
      subscribe: async (_root, { project: slug, after }, context) => {
        const project = await readableProject(slug, context)
        return warningLog.follow(project.id, { after: context.resumeAfter ?? after ?? null }, context)
      },
      resolve: (item) => item,
    }),
  )
}
