import { expect, test } from 'vitest'
import type { Notice } from '../../src/bus/notice.ts'
import { topicsOf, touchedTopics } from '../../src/live/topics.ts'
import type { Topic } from '../../src/schema-builder/context.ts'

const crash: Notice = { kind: 'crash', project: 7, issue: 'a', crash: 'b', severity: 'HIGH' }
const issue: Notice = { kind: 'issue', project: 7, issue: 'a' }

test.each<[Notice, ReturnType<typeof topicsOf>]>([
  [crash, ['crashes:7', 'issues:7']],
  [issue, ['issues:7']],
  [{ kind: 'releases', project: 7 }, ['releases:7']],
  [{ kind: 'intake', project: 7 }, ['intake:7']],
  [{ kind: 'deliveries' }, ['deliveries']],
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
  [[issue], ['issues:7', 'access'], true],
  [[issue], ['issues:8'], false],
  [[issue, crash], ['crashes:7'], true],
  [[{ kind: 'lost' }], ['issues:8'], true],
  [[issue], [], true],
])('%j concern an answer that depends on %j: %s', (notices, topics, concern) => {
  const touched = touchedTopics()
  touched.add(notices)
  expect(touched.concern(new Set(topics))).toBe(concern)
  touched.clear()
  expect(touched.concern(new Set(topics))).toBe(false)
})
