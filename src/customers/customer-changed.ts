import type { Logged } from '../live/log-stream.ts'
import { addRowsChanged } from '../live/rows-changed.ts'
import { cursorField, eventOf, laggedOf } from '../live/stream-item.ts'
import type { Builder } from '../schema-builder/builder.ts'

export function addCustomerHealthChanged(builder: Builder): void {
  const customerHealthChanged = builder.objectRef<Logged>('CustomerHealthChanged').implement({
    fields: (t) => ({
      cursor: t.exposeString('cursor', cursorField),
      customer: t.prismaField({
        type: 'Customer',
        nullable: true,
        description: 'As they are when this event is sent.',
        resolve: (query, item, _args, { database }) => {
          const id = eventOf(item)
          return id === null ? null : database.prisma.customer.findUnique({ ...query, where: { id } })
        },
      }),
      lagged: t.field({ type: 'Lagged', nullable: true, resolve: laggedOf }),
    }),
  })
  addRowsChanged(builder, {
    name: 'customerHealthChanged',
    type: customerHealthChanged,
    table: 'customer',
    toldBy: ['customers'],
    description:
      'Customers of a project whose health changed, in order: a score by a tenth of a point, the churn risk by a thousandth, the band, ' +
      'the trend or the recommendations. Changes of a customer that come quickly one after the other, or while nobody read, are one event.',
  })
}
