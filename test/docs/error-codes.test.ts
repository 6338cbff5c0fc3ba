import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ingestErrors } from '../../src/ingest/ingest-error.ts'
import { faultCodes } from '../../src/plugin/faults.ts'
import { errorCodes } from '../../src/schema-builder/errors.ts'
import { userErrorCodes } from '../../src/schema-builder/payload.ts'

/** First cells of the table under a heading, and what stands in the rest of each row. */
function tableUnder(heading: string, file: string): [code: string, explanation: string][] {
  const page = readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8')
  const section = page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  return [...section.matchAll(/^\| `(\w+)`\s*\|(.*)\|$/gm)].map(([, code, rest]) => [code!, rest!.trim()])
}

test.each([
  ['Errors of a request', 'api.md', Object.keys(errorCodes)],
  ['Errors of a mutation', 'api.md', userErrorCodes],
  ['Refusals', 'ingest.md', Object.keys(ingestErrors)],
  ['Faults', 'plugins.md', faultCodes],
])('"%s" in %s explains every code there is, and no other', (heading, file, codes) => {
  const rows = tableUnder(heading, file)
  expect(rows.map(([code]) => code).sort()).toEqual([...codes].sort())
  for (const [code, explanation] of rows) expect(explanation, code).toMatch(/\S+ \S+ \S+/)
})

test('"Refusals" in ingest.md names the status of each', () => {
  const statuses = tableUnder('Refusals', 'ingest.md').map(([code, rest]) => [code, Number.parseInt(rest, 10)])
  expect(Object.fromEntries(statuses)).toEqual(ingestErrors)
})
