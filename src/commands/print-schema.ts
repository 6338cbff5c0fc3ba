import { readFile, writeFile } from 'node:fs/promises'
import { printedSchema } from '../access-levels/printed-schema.ts'
import { composeSchema } from '../graphql/schema.ts'

/** Writes `schema.graphql`, or with `--check` says whether it is still true. */
const file = new URL('../../schema.graphql', import.meta.url)
const text = printedSchema(composeSchema())
if (process.argv.includes('--check')) {
  const committed = await readFile(file, 'utf8').catch(() => '')
  if (committed !== text) {
    console.error('schema.graphql is stale: run "npm run codegen" and commit what it wrote.')
    process.exitCode = 1
  }
} else {
  await writeFile(file, text)
}
