import { addRowsChanged } from '../live/rows-changed.ts'
import type { Builder } from '../schema-builder/builder.ts'

export function addAlertChanged(builder: Builder): void {
  addRowsChanged(builder, {
    name: 'alertChanged',
    type: 'Alert',
    toldBy: ['alerts'],
    description:
      'Alerts of a project as they begin, fire, change level, are acknowledged, snoozed and resolved, in order. Changes of an ' +
      'alert that come quickly one after the other, or while nobody read, are one event.',
  })
}
