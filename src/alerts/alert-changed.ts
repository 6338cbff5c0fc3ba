import { changeLog } from '../live/change-log.ts'
import type { Logged } from '../live/log-stream.ts'
import { afterArgument, cursorField, eventOf, laggedOf } from '../live/stream-item.ts'
import { readableProject } from '../projects/readable-project.ts'
import type { Builder } from '../schema-builder/builder.ts'

/** Every alert stands in it once, where it changed last. */
const alertLog = changeLog({
  name: 'alerts',
  toldBy: ['alerts'],
  sql: 'SELECT id, changed::float8 AS place FROM alert WHERE project_id = $1 AND changed > $2 ORDER BY changed',
})

export function addAlertChanged(builder: Builder): void {
  const alertChanged = builder.objectRef<Logged>('AlertChanged').implement({
    fields: (t) => ({
      cursor: t.exposeString('cursor', cursorField),
      alert: t.prismaField({
        type: 'Alert',
        nullable: true,
        description: 'As it is when this event is sent.',
        resolve: (query, item, _args, { database }) => {
          const id = eventOf(item)
          return id === null ? null : database.prisma.alert.findUnique({ ...query, where: { id } })
        },
      }),
      lagged: t.field({ type: 'Lagged', nullable: true, resolve: laggedOf }),
    }),
  })
  builder.subscriptionField('alertChanged', (t) =>
    t.field({
      type: alertChanged,
      description:
        'Alerts of a project as they begin, fire, change level, are acknowledged, snoozed and resolved, in order. Changes of an ' +
        'alert that come quickly one after the other, or while nobody read, are one event.',
      authScopes: { ability: 'READ' },
      args: {
        project: t.arg.string({ required: true, description: 'Slug.' }),
        after: t.arg.string(afterArgument),
      },
      subscribe: async (_root, { project: slug, after }, context) => {
        const project = await readableProject(slug, context)
        return alertLog.follow(project.id, { after: context.resumeAfter ?? after ?? null }, context)
      },
      resolve: (item) => item,
    }),
  )
}
