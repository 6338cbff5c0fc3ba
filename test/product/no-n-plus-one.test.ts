import { afterAll, beforeAll, expect, test } from 'vitest'
import { countStatements } from '../system/count-statements.ts'
import { fakeClock } from '../system/fake-clock.ts'
import { envelopeOf, newEventId, type Seed, type SeededProject, seed, thrown } from '../system/seed.ts'
import { startTestHost, type TestHost } from '../system/test-host.ts'
import { graphql } from '../typed/gql.ts'

let host: TestHost
let owner: Seed
let large: SeededProject
let small: SeededProject
beforeAll(async () => {
  // What is done regularly asks the database too.
  host = await startTestHost({}, undefined, fakeClock(new Date()))
  owner = seed(host)
  large = await fill(20, 5)
  small = await fill(2, 1)
})
afterAll(() => host.close())

/** A project with so many issues, crashes of each, and releases with sessions. */
async function fill(issues: number, crashes: number): Promise<SeededProject> {
  const app = await owner.project()
  const started = new Date().toISOString()
  const reports = Array.from({ length: issues * crashes }, (_, index) => {
    const release = `shop@${index % issues}`
    const event = {
      exception: thrown(`Fault${index % issues}`, `step${index % issues}`),
      release,
      user: { id: `person-${index}` },
      tags: { feature: 'basket' },
      breadcrumbs: [{ category: 'ui.click', message: 'Pay' }],
    }
    const session = { sid: newEventId(), started, did: `person-${index}`, init: true, attrs: { release } }
    return app.post(
      envelopeOf([
        ['event', event],
        ['session', session],
      ]),
    )
  })
  for (const { status } of await Promise.all(reports)) expect(status).toBe(200)
  return app
}

test('the nested query takes as many statements for a hundred crashes as for two', async () => {
  const read = ({ slug }: SeededProject) => owner.gql(Nested, { slug })
  const { project } = await read(large)
  expect(project!.issues.nodes).toHaveLength(20)
  for (const { userCount, crashes } of project!.issues.nodes) {
    expect(crashes.nodes).toHaveLength(5)
    for (const crash of crashes.nodes) {
      expect(crash.exceptions[0]!.frames).toHaveLength(1)
      expect(crash.impact.affectedUsers).toBe(userCount)
    }
  }
  expect(project!.releases.nodes.map(({ sessions }) => sessions)).toEqual(Array(20).fill(5))

  // The first reader puts what waits into rollups.
  await read(small)
  const forLarge = await countStatements(host.database.pool, () => read(large))
  const forSmall = await countStatements(host.database.pool, () => read(small))
  expect(forLarge).toBe(forSmall)
  // The token, the project with all that is nested in it, the bodies of crashes, whether sessions wait to be rolled up, the
  // sessions of releases, the intake.
  expect(forLarge).toBeLessThanOrEqual(6)
})

test('the cursors of all projects take as many statements as that of one', async () => {
  const read = (first: number) => owner.gql(Cursors, { first })
  const { projects } = await read(3)
  expect(new Set(projects.nodes.map(({ cursor }) => cursor)).size).toBe(3)
  const ofThree = await countStatements(host.database.pool, () => read(3))
  expect(ofThree).toBe(await countStatements(host.database.pool, () => read(1)))
})

const Cursors = graphql(`
  query Cursors($first: Int!) { projects(first: $first) { nodes { cursor } } }
`)

const Nested = graphql(`
  query Nested($slug: String!) {
    project(slug: $slug) {
      slug
      cursor
      issues(first: 20) {
        totalCount
        nodes {
          shortId title severity crashCount userCount team resolution { held } project { slug }
          crashes(first: 5) {
            nodes {
              eventId at message tags { key value } breadcrumbs { message } user { id } system { osName } app { name }
              exceptions { type value frames { function filename lineno context { line } } }
              classification { severity category votes { classifier reason } }
              impact { affectedUsers affectedFeatures businessImpact }
              recommendations { action }
              issue { shortId }
              project { slug }
            }
          }
        }
      }
      crashes(first: 50) { nodes { eventId issue { title } impact { affectedUsers } } }
      releases(first: 20) { nodes { version sessions crashFreeSessions users crashFreeUsers } }
      keys { dsn }
      intake { quantity }
    }
  }
`)
