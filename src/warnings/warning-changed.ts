import { addRowsChanged } from '../live/rows-changed.ts'
import type { Builder } from '../schema-builder/builder.ts'

export function addWarningChanged(builder: Builder): void {
  addRowsChanged(builder, {
    name: 'warningChanged',
    type: 'Warning',
    toldBy: ['warnings'],
    description:
      'Warnings of a project as they open, change their level or the number of instances, and are resolved, in order. ' +
      'While nothing but the value changes, a warning is told of once a minute at most. Changes of a warning that come ' +
      'quickly one after the other, or while nobody read, are one event.',
  })
}
