import type { Logged } from '../live/log-stream.ts'
import { addRowsChanged } from '../live/rows-changed.ts'
import { cursorField, eventOf, laggedOf } from '../live/stream-item.ts'
import type { Builder } from '../schema-builder/builder.ts'

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
  addRowsChanged(builder, {
    name: 'alertChanged',
    type: alertChanged,
    table: 'alert',
    toldBy: ['alerts'],
    description:
      'Alerts of a project as they begin, fire, change level, are acknowledged, snoozed and resolved, in order. Changes of an ' +
      'alert that come quickly one after the other, or while nobody read, are one event.',
  })
}
