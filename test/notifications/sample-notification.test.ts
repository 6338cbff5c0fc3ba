import { expect, test } from 'vitest'
import { sampleFault, sampleNotification } from '../../src/notifications/sample-notification.ts'
import { notificationActions } from '../../src/plugin/contract/notifier.ts'

const project = { slug: 'shop', name: 'Shop' }

test.each(notificationActions)('%s: says that it is a test, and where it is from', (action) => {
  const sample = sampleNotification({ project, action }, 'https://crashes.example', 'ci')
  expect(sample).toMatchObject({ action, project, test: true, subject: 'evenkeel-test-shop', level: 'WARNING' })
  expect(sample.title).toMatch(/^Test: Shop: .+/)
  expect(sample.text).toMatch(/a test/)
  expect(sample.links[0]?.url).toBe('https://crashes.example')
  expect(sample.facts).toContainEqual({ label: 'Sent by', value: 'ci' })
})

test('what was chosen stands', () => {
  const chosen = { title: 'Ü', text: 'a\nb', level: 'EMERGENCY', action: 'RESOLVE', subject: 'x-1' } as const
  expect(sampleNotification({ project: null, ...chosen }, 'http://a', 'b')).toMatchObject({ ...chosen, project: null })
})

test('every sample has an id of its own', () => {
  const [one, other] = [1, 2].map(() => sampleNotification({ project }, 'http://a', 'b').id)
  expect(one).not.toBe(other)
})

test.each([
  ['nothing', {}, null],
  ['a long line', { title: 'x'.repeat(200), subject: 'y'.repeat(200), text: 'z\n'.repeat(5_000) }, null],
  ['an empty title', { title: '  ' }, 'title'],
  ['too long a title', { title: 'x'.repeat(201) }, 'title'],
  ['a title of two lines', { title: 'x\ny' }, 'title'],
  ['an empty subject', { subject: '' }, 'subject'],
  ['an address', { address: 'Ada <ada@example.org>' }, null],
  ['an empty address', { address: ' ' }, 'address'],
  ['an address of two lines', { address: 'a\u2028b' }, 'address'],
  ['an address with a control character', { address: 'a\u0007b' }, 'address'],
  ['half a character as an address', { address: '\ud83d' }, 'address'],
  ['too long an address', { address: 'x'.repeat(321) }, 'address'],
  ['too long a text', { text: 'x'.repeat(10_001) }, 'text'],
])('%s', (_, sample, field) => {
  expect(sampleFault(sample)?.field ?? null).toBe(field)
})
