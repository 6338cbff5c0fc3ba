import { changeLog } from '../live/change-log.ts'
import type { Logged } from '../live/log-stream.ts'
import { afterArgument, cursorField, eventOf, laggedOf } from '../live/stream-item.ts'
import { readableProject } from '../projects/readable-project.ts'
import type { Builder } from '../schema-builder/builder.ts'

/** Every incident stands in it once, where it changed last. */
const incidentLog = changeLog({
  name: 'incidents',
  toldBy: ['incidents'],
  sql: 'SELECT id, changed::float8 AS place FROM incident WHERE project_id = $1 AND changed > $2 ORDER BY changed',
})

export function addIncidentChanged(builder: Builder): void {
  const incidentChanged = builder.objectRef<Logged>('IncidentChanged').implement({
    fields: (t) => ({
      cursor: t.exposeString('cursor', cursorField),
      incident: t.prismaField({
        type: 'Incident',
        nullable: true,
        description: 'As it is when this event is sent.',
        resolve: (query, item, _args, { database }) => {
          const id = eventOf(item)
          return id === null ? null : database.prisma.incident.findUnique({ ...query, where: { id } })
        },
      }),
      lagged: t.field({ type: 'Lagged', nullable: true, resolve: laggedOf }),
    }),
  })
  builder.subscriptionField('incidentChanged', (t) =>
    t.field({
      type: incidentChanged,
      description:
        'Incidents of a project as they open, change, get entries in their timelines and are resolved, in order. Changes of ' +
        'an incident that come quickly one after the other, or while nobody read, are one event.',
      authScopes: { ability: 'READ' },
      args: {
        project: t.arg.string({ required: true, description: 'Slug.' }),
        after: t.arg.string(afterArgument),
      },
      subscribe: async (_root, { project: slug, after }, context) => {
        const project = await readableProject(slug, context)
        return incidentLog.follow(project.id, { after: context.resumeAfter ?? after ?? null }, context)
      },
      resolve: (item) => item,
    }),
  )
}
