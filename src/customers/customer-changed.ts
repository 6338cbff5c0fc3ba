import { addRowsChanged } from '../live/rows-changed.ts'
import type { Builder } from '../schema-builder/builder.ts'

export function addCustomerHealthChanged(builder: Builder): void {
  addRowsChanged(builder, {
    name: 'customerHealthChanged',
    type: 'Customer',
    row: 'As they are when this event is sent.',
    toldBy: ['customers'],
    description:
      'Customers of a project whose health changed, in order: a score by a tenth of a point, the churn risk by a thousandth, the band, ' +
      'the trend or the recommendations. Changes of a customer that come quickly one after the other, or while nobody read, are one event.',
  })
}
