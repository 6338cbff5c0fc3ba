import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newEventId, type Seed, seed } from '../system/seed.ts'
import { startTestHost, type TestHost } from '../system/test-host.ts'
import { graphql } from '../typed/gql.ts'

let host: TestHost
let owner: Seed
beforeAll(async () => {
  host = await startTestHost()
  owner = seed(host)
})
afterAll(() => host.close())

const folder = join(import.meta.dirname, '../fixtures/sentry-events')
const files = globSync('*/*.json', { cwd: folder }).sort()

describe('payloads of real SDKs', () => {
  test.each(files)('%s is stored by either address and read back whole', async (file) => {
    const text = readFileSync(join(folder, file), 'utf8')
    const event = JSON.parse(text)
    const app = await owner.project()

    const id = newEventId()
    const item = JSON.stringify({ type: 'event', length: Buffer.byteLength(text) })
    const asEnvelope = await app.post(`${JSON.stringify({ event_id: id })}\n${item}\n${text}\n`)
    expect([asEnvelope.status, await asEnvelope.json()]).toEqual([200, { id }])
    const asEvent = await app.post(text, { to: 'store' })
    expect(asEvent.status).toBe(200)
    const own = ((await asEvent.json()) as { id: string }).id
    if (event.event_id) expect(own).toBe(event.event_id.replaceAll('-', ''))

    const { project } = await owner.gql(ReadBoth, { slug: app.slug, id, own })
    expect(project?.issues.nodes).toEqual([{ crashCount: 2, title: expect.stringMatching(/\S/) }])
    const { eventId, ...crash } = project!.crash!
    expect(project?.same).toEqual({ ...crash, eventId: own })
    expect(eventId).toBe(id)
    const reported = exceptionsIn(event)
    expect(crash.exceptions.map(({ frames }) => frames.length)).toEqual(reported.map(({ frames }) => frames))
    expect(crash.exceptions).toMatchObject(reported.map(({ named }) => named))
  })

  test('there are enough of them to mean something', () => {
    expect(files.length).toBeGreaterThan(90)
    const counts = files.map((file) => exceptionsIn(JSON.parse(readFileSync(join(folder, file), 'utf8'))))
    expect(counts.flat().reduce((sum, { frames }) => sum + frames, 0)).toBeGreaterThan(1_000)
  })
})

/** Read from the JSON in the plainest way: outermost first. */
function exceptionsIn(event: { exception?: { values?: ReportedException[] } | ReportedException[] }) {
  const values = Array.isArray(event.exception) ? event.exception : (event.exception?.values ?? [])
  return values
    .map(({ type, value, stacktrace }) => ({
      named: { ...(type && { type }), ...(value && { value }) },
      frames: stacktrace?.frames?.length ?? 0,
    }))
    .reverse()
}
interface ReportedException {
  type?: string
  value?: string
  stacktrace?: { frames?: object[] | null } | null
}

const ReadBoth = graphql(`
  query ReadBoth($slug: String!, $id: String!, $own: String!) {
    project(slug: $slug) {
      crash(eventId: $id) { ...WholeCrash }
      same: crash(eventId: $own) { ...WholeCrash }
      issues { nodes { crashCount title } }
    }
  }
  fragment WholeCrash on Crash {
    eventId level platform release environment message
    exceptions { type value module frames { function filename module package lineno inApp } }
    tags { key value }
    breadcrumbs { category message }
    system { deviceModel osName osVersion }
    app { name version build }
    user { id }
    classification { severity category votes { classifier } }
    processing { notes }
  }
`)
