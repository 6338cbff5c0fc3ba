import type { Aging } from '../../storage/forget-older.ts'

/** Days of health: as long as a period can ask for them, and a day more. */
export const agingHealthDays: Aging = {
  table: 'customer_health_day',
  key: ['customer_id', 'day'],
  time: 'day',
  keptFor: 401 * 86_400_000,
}
