import { expect, test } from 'vitest'
import type { Notice } from '../../src/bus/notice.ts'
import { topicsOf, touchedTopics } from '../../src/live/topics.ts'
import type { Topic } from '../../src/schema-builder/context.ts'

const crashes: Notice = { kind: 'crashes', project: 7, issues: ['a', 'b'] }
const issues: Notice = { kind: 'issues', project: 7, issues: ['a'] }

test.each<[Notice, ReturnType<typeof topicsOf>]>([
  [crashes, ['crashes:7', 'issues:7', 'issue:a', 'issue:b']],
  [issues, ['issues:7', 'issue:a']],
  [{ kind: 'releases', project: 7 }, ['releases:7']],
  [{ kind: 'intake', project: 7 }, ['intake:7']],
  [{ kind: 'deliveries' }, ['deliveries']],
  [{ kind: 'documents' }, ['documents']],
  [{ kind: 'plugin', node: 'a', plugin: 'rules' }, ['plugins']],
  [{ kind: 'project', project: 7 }, ['projects']],
  [{ kind: 'access' }, ['access']],
  [{ kind: 'lost' }, 'everything'],
])('%j touches %s', (notice, topics) => {
  expect(topicsOf(notice)).toEqual(topics)
})

test.each<[Notice[], Topic[], boolean]>([
  [[], [], false],
  [[], ['issues:7'], false],
  [[issues], ['issues:7', 'access'], true],
  [[issues], ['issues:8'], false],
  [[issues], ['issue:b'], false],
  [[issues, crashes], ['crashes:7'], true],
  [[crashes], ['issue:b'], true],
  [[{ kind: 'lost' }], ['issues:8'], true],
  [[issues], [], true],
])('%j concern an answer that depends on %j: %s', (notices, topics, concern) => {
  const touched = touchedTopics()
  touched.add(notices)
  expect(touched.concern(new Set(topics))).toBe(concern)
  touched.clear()
  expect(touched.concern(new Set(topics))).toBe(false)
})
