import { addRowsChanged } from '../live/rows-changed.ts'
import type { Builder } from '../schema-builder/builder.ts'

export function addIssueChanged(builder: Builder): void {
  addRowsChanged(builder, {
    name: 'issueChanged',
    type: 'Issue',
    toldBy: ['crashes', 'issues'],
    description:
      'Issues of a project as they open, count, change status or come back, in order. Changes of an issue that come ' +
      'quickly one after the other, or while nobody read, are one event.',
  })
}
