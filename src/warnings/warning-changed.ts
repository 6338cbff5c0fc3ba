import type { Logged } from '../live/log-stream.ts'
import { addRowsChanged } from '../live/rows-changed.ts'
import { cursorField, eventOf, laggedOf } from '../live/stream-item.ts'
import type { Builder } from '../schema-builder/builder.ts'

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
  addRowsChanged(builder, {
    name: 'warningChanged',
    type: warningChanged,
    table: 'warning',
    toldBy: ['warnings'],
    description:
      'Warnings of a project as they open, change their level or the number of instances, and are resolved, in order. ' +
      'While nothing but the value changes, a warning is told of once a minute at most. Changes of a warning that come ' +
      'quickly one after the other, or while nobody read, are one event.',
  })
}
