import type { Logged } from '../live/log-stream.ts'
import { addRowsChanged } from '../live/rows-changed.ts'
import { cursorField, eventOf, laggedOf } from '../live/stream-item.ts'
import type { Builder } from '../schema-builder/builder.ts'

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
  addRowsChanged(builder, {
    name: 'incidentChanged',
    type: incidentChanged,
    table: 'incident',
    toldBy: ['incidents'],
    description:
      'Incidents of a project as they open, change, get entries in their timelines and are resolved, in order. Changes of ' +
      'an incident that come quickly one after the other, or while nobody read, are one event.',
  })
}
