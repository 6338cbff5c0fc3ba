import type { Aging } from '../storage/forget-older.ts'

/**
 * Events: until one that is sent again is refused for its age, so that none counts twice, and a day more. What they add up to
 * stays.
 */
export const agingEvents: Aging = {
  table: 'usage_event',
  key: ['project_id', 'key'],
  time: 'at',
  keptFor: 401 * 86_400_000,
}
