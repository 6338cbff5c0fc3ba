import { expect, test } from 'vitest'
import { normalised } from './normalised.ts'

const all = {
  activeCustomers: 41,
  activeBatches: 3,
  pendingTasks: 0,
  lastSyncAt: new Date('2025-07-01T10:00:00Z'),
  dataIntegrity: 'verified',
}
const snake = {
  active_customers: 41,
  active_batches: '3',
  pending_tasks: 0,
  last_sync: '2025-07-01T10:00:00Z',
  data_integrity_status: 'verified',
}
const camel = {
  activeCustomers: 41,
  activeBatches: 3,
  pendingTasks: 0,
  lastSyncTime: 1751364000,
  dataIntegrity: 'verified',
}

test.each([
  { contexts: { business: snake } },
  { contexts: { business: camel } },
  { extra: snake },
  { extra: { business: camel } },
  { tags: snake },
])('%j', (event) => expect(normalised(event).business).toEqual(all))

test.each([
  [{ contexts: { business: {} } }, []],
  [{ contexts: { business: 'x' }, extra: { other: 1 } }, []],
  [
    { contexts: { business: { active_customers: 'many', last_sync: 'never' } } },
    [
      'active_customers was a string instead of a number and was left out.',
      'The time of the last sync was not a time and was not used.',
    ],
  ],
  [{ contexts: 'x' }, ['contexts was a string and was left out.']],
])('nothing is known from %j', (event, notes) => expect(normalised(event)).toMatchObject({ business: null, notes }))
