import { addRowsChanged } from '../live/rows-changed.ts'
import type { Builder } from '../schema-builder/builder.ts'

export function addIncidentChanged(builder: Builder): void {
  addRowsChanged(builder, {
    name: 'incidentChanged',
    type: 'Incident',
    toldBy: ['incidents'],
    description:
      'Incidents of a project as they open, change, get entries in their timelines and are resolved, in order. Changes of ' +
      'an incident that come quickly one after the other, or while nobody read, are one event.',
  })
}
