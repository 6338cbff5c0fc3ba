import { expect, test } from 'vitest'
import { sampleNotification } from '../../src/notifications/sample-notification.ts'
import { revive, storableJson } from '../../src/notifications/stored-json.ts'

test('a notification comes back as it was, its date a date', () => {
  const notification = sampleNotification({ project: null, title: 'Ünïcödé 😀' }, 'https://a.example', 'me')
  expect(revive(JSON.parse(storableJson(notification)))).toEqual(notification)
})

test('one that was stored before there were recipients has none', () => {
  const { recipient, ...before } = sampleNotification({ project: null }, 'https://a.example', 'me')
  expect(recipient).toBeNull()
  expect(revive(JSON.parse(storableJson(before)))).toEqual({ ...before, recipient: null })
})

test.each([
  ['a NUL character', 'a\0b', 'ab'],
  ['half a surrogate pair', 'a\ud83d', 'a\ufffd'],
  ['a whole one', '😀', '😀'],
])('%s', (_, text, expected) => {
  expect(JSON.parse(storableJson({ text, list: [{ text }] }))).toEqual({ text: expected, list: [{ text: expected }] })
})
