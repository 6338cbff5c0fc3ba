import { readFileSync } from 'node:fs'
import { parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { guide } from '../../demo/guide.ts'
import { composeSchema } from '../../src/graphql/schema.ts'

const schema = composeSchema()
const page = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const fenced = (text: string) => [...text.matchAll(/^```graphql\n(.*?)^```/gms)].map(([, block]) => block!)
/** Documents that stand by themselves, and those within the JSON of a curl line. */
const printed = guide({ url: '', signInUrl: '', dsn: '', folder: '', administrator: '', readToken: '' })
const indented = [...printed.matchAll(/^ {4}subscription \{\n.*?^ {4}\}/gms)].map(([block]) => block)
const inJson = (text: string) =>
  [...text.matchAll(/"query": ?("(?:[^"\\]|\\.)*")/g)].map(([, literal]) => JSON.parse(literal!) as string)

test.each([
  ['README.md', fenced(page('README.md')), 2],
  ['README.md, curl', inJson(page('README.md')), 2],
  ['docs/api.md', fenced(page('docs/api.md')), 7],
  ['docs/notifications.md', fenced(page('docs/notifications.md')), 6],
  ['docs/metrics.md', fenced(page('docs/metrics.md')), 3],
  ['docs/warnings.md', fenced(page('docs/warnings.md')), 2],
  ['docs/alerts.md', fenced(page('docs/alerts.md')), 6],
  ['docs/escalation.md', fenced(page('docs/escalation.md')), 1],
  ['docs/on-call.md', fenced(page('docs/on-call.md')), 5],
  ['docs/incidents.md', fenced(page('docs/incidents.md')), 6],
  ['docs/releases.md', fenced(page('docs/releases.md')), 2],
  ['docs/usage.md', fenced(page('docs/usage.md')), 2],
  ['docs/system-health.md', fenced(page('docs/system-health.md')), 1],
  ['docs/plugins.md', fenced(page('docs/plugins.md')), 2],
  ['what the demo prints', [...indented, ...inJson(printed)], 5],
])('%s: every document fits the schema', (_, documents, atLeast) => {
  expect(documents.length).toBeGreaterThanOrEqual(atLeast)
  for (const document of documents) {
    const faults = validate(schema, parse(document))
    expect(
      faults.map(({ message }) => message),
      document,
    ).toEqual([])
  }
})
