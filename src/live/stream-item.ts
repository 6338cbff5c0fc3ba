import type { Builder } from '../schema-builder/builder.ts'
import type { Streamed } from './event-stream.ts'

export const eventOf = <T>(item: Streamed<T>): T | null => ('event' in item ? item.event : null)

export const laggedOf = (item: Streamed<unknown>): { skipped: number } | null =>
  'lagged' in item ? { skipped: item.lagged } : null

/** The field `cursor` of an event that can be read again. */
export const cursorField = {
  description: 'Where this event stands: `after` it the next one comes. What is in it means nothing to readers.',
}

/** The argument `after` of a subscription to such events. */
export const afterArgument = {
  description:
    'The cursor of the last event that you have; all that came after it is sent first. Left out: from now on. The header ' +
    '`Last-Event-ID`, with which a cut stream of Server-Sent Events comes back, goes before it.',
}

export function addLagged(builder: Builder): void {
  builder.objectType('Lagged', {
    description: 'Sent in place of events that a subscriber was too slow to take, or that cannot be told any more.',
    fields: (t) => ({
      skipped: t.exposeInt('skipped', { description: 'How many events were left out here; 0 where nobody can know.' }),
    }),
  })
}
