import { expect, test } from 'vitest'
import type { Notice } from '../../src/bus/notice.ts'
import { readRedisMessage } from '../../src/bus/redis-message.ts'

const project = 7
const notices: Notice[] = [
  { kind: 'crashes', project, issues: ['a', 'b'] },
  { kind: 'issues', project, issues: ['a'] },
  { kind: 'releases', project },
  { kind: 'intake', project },
  { kind: 'deliveries' },
  { kind: 'documents' },
  { kind: 'plugin', node: 'a', plugin: 'rules' },
  { kind: 'plugin', node: 'a', plugin: 'rules', command: 'reload' },
  { kind: 'project', project },
  { kind: 'access' },
  { kind: 'lost' },
]

test('every kind of notice arrives as it was sent', () => {
  expect(readRedisMessage(JSON.stringify({ from: 'n', notices }))).toEqual({ from: 'n', notices })
})

test.each([
  { kind: 'invented', project },
  { kind: 'crashes', project },
  { kind: 'issues', project: '7', issues: ['a'] },
  null,
])('the notice %j, which this version does not know, means to look again', (unknown) => {
  const read = readRedisMessage(JSON.stringify({ from: 'n', notices: [unknown, { kind: 'access' }] }))
  expect(read?.notices).toEqual([{ kind: 'lost' }, { kind: 'access' }])
})

test.each(['', 'hello', '{', 'null', '[]', '{"from":"n"}', '{"notices":[]}', '{"from":1,"notices":[]}'])(
  'the text %j is from nobody',
  (text) => {
    expect(readRedisMessage(text)).toBeNull()
  },
)
