import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Seed, seed } from '../system/seed.ts'
import { startTestHost, type TestHost } from '../system/test-host.ts'
import { graphql } from '../typed/gql.ts'

let host: TestHost
let seeds: Seed
beforeAll(async () => {
  host = await startTestHost()
  seeds = seed(host)
})
afterAll(() => host.close())

const Relatives = graphql(`
  query Relatives($project: String!, $eventId: String!) {
    project(slug: $project) {
      crash(eventId: $eventId) {
        similar(first: 2) { similarity crash { eventId } }
        issue { similar { similarity issue { title } } }
      }
    }
  }
`)

/** A crash whose stack is these functions, the throwing one first. */
const crashIn = (type: string, ...functions: string[]) => ({
  exception: {
    values: [
      {
        type,
        value: 'no',
        stacktrace: { frames: functions.map((name) => ({ function: name, module: name, in_app: true })).reverse() },
      },
    ],
  },
})

test('issues that share functions near the throw and the type are found, the likest first, strangers not', async () => {
  const project = await seeds.project()
  const eventId = await project.report(crashIn('SaveError', 'write', 'flush', 'save', 'submit'))
  const near = await project.report(crashIn('SaveError', 'write', 'flush', 'autosave', 'tick'))
  const far = await project.report(crashIn('SaveError', 'open', 'write', 'export', 'click'))
  await project.report(crashIn('LoginError', 'verify', 'login', 'render', 'paint'))
  await project.report(crashIn('SaveError', 'write', 'flush', 'save', 'submit'))

  const { crash } = (await seeds.gql(Relatives, { project: project.slug, eventId })).project!

  expect(crash!.similar.map((relative) => relative.crash.eventId)).toEqual([near, far])
  expect(crash!.similar[0]!.similarity).toBeGreaterThan(crash!.similar[1]!.similarity)
  expect(crash!.issue.similar.map(({ issue }) => issue.title)).toEqual(['SaveError: no', 'SaveError: no'])
})
