import { expect, test } from 'vitest'
import { normalised } from './normalised.ts'

const sent = {
  timestamp: '2025-07-01T11:59:00.1234567',
  type: 'http',
  category: 'fetch',
  level: 'log',
  message: 'm',
  data: { a: 1 },
}
const read = {
  at: new Date('2025-07-01T11:59:00.123Z'),
  type: 'http',
  category: 'fetch',
  level: 'info',
  message: 'm',
  data: { a: 1 },
}
const empty = { at: null, type: null, category: null, level: null, message: null, data: null }

test.each([
  [{ breadcrumbs: [sent] }, [read], 0],
  [{ breadcrumbs: { values: [sent, null] } }, [read], 0],
  [{ 'sentry.interfaces.Breadcrumbs': { values: [sent] } }, [read], 0],
  [{ breadcrumbs: [{}, { data: {}, level: 'loud' }] }, [empty, empty], 0],
  [{ breadcrumbs: ['note', 3] }, [{ ...empty, message: 'note' }], 1],
  [
    { breadcrumbs: [{ timestamp: 1751371140 }, { timestamp: 'x' }] },
    [{ ...empty, at: new Date('2025-07-01T11:59:00Z') }, empty],
    1,
  ],
  [{ breadcrumbs: [{ message: { a: 1 } }] }, [{ ...empty, message: '{"a":1}' }], 0],
  [{ breadcrumbs: { values: null } }, [], 0],
  [{ breadcrumbs: 'x' }, [], 1],
])('%j', (event, breadcrumbs, notes) => {
  expect(normalised(event)).toMatchObject({ breadcrumbs, notes: { length: notes } })
})
