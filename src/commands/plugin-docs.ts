import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serveOwnPackage } from '../plugin/own-package.ts'
import { documentPlugin } from './docs/document-plugin.ts'

/**
 * `npm run docs:plugins`: writes the table of options into the README of every plugin, or with `--check` says whether they
 * are still true. A folder of plugins may be named; else it is the one of this package.
 */
const names = process.argv.slice(2)
const isCheck = names.includes('--check')
const named = names.find((name) => name !== '--check')
const folder = named === undefined ? fileURLToPath(new URL('../../plugins/', import.meta.url)) : resolve(named)

serveOwnPackage()
const problems: string[] = []
for (const entry of (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
  if (!entry.isDirectory()) continue
  for (const problem of await documentPlugin(join(folder, entry.name), isCheck))
    problems.push(`${entry.name}: ${problem}`)
}
if (problems.length > 0) {
  console.error(`The plugins' documentation is not complete:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
  process.exitCode = 1
}
