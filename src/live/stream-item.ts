import type { Builder } from '../schema-builder/builder.ts'
import type { Streamed } from './event-stream.ts'

export const eventOf = <T>(item: Streamed<T>): T | null => ('event' in item ? item.event : null)

export const laggedOf = (item: Streamed<unknown>): { skipped: number } | null =>
  'lagged' in item ? { skipped: item.lagged } : null

export function addLagged(builder: Builder): void {
  builder.objectType('Lagged', {
    description: 'Sent in place of events that a subscriber was too slow to take.',
    fields: (t) => ({
      skipped: t.exposeInt('skipped', { description: 'How many events were left out here; 0 where nobody can know.' }),
    }),
  })
}
