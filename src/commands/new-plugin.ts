import { existsSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { serveOwnPackage } from '../plugin/own-package.ts'
import { documentPlugin } from './docs/document-plugin.ts'
import { filesOf, useOf } from './new-plugin/files.ts'
import { templates } from './new-plugin/templates.ts'

/** `npm run plugin:new -- KIND NAME`: a plugin that works, with its options, documentation and test, to begin from. */
const [kind = '', name = ''] = process.argv.slice(2)
/** Longer ones make lines that are too long. */
const longestName = 40

const fault = faultIn()
if (fault !== null) {
  console.error(fault)
  process.exit(2)
}

const template = templates[kind]!
const files = filesOf(name, template)
for (const [path, text] of Object.entries(files)) {
  await mkdir(dirname(path), { recursive: true })
  // Fails where there is something: nothing of anybody's is overwritten.
  await writeFile(path, text, { flag: 'wx' })
}
serveOwnPackage()
const problems = await documentPlugin(resolve('plugins', name), false)
if (problems.length > 0) throw new Error(problems.join('; '))

console.log(`Wrote
${Object.keys(files)
  .map((path) => `  ${path}`)
  .join('\n')}

Its test passes; change both to what you need:
  npx vitest run --project rules test/plugins/${name}.test.ts

After a change of its options, write them into its README:
  npm run docs:plugins

Use it by a line under "plugins" in evenkeel.config.ts:
  ${useOf(name, template)}`)

/** Why nothing is written; null when nothing speaks against it. */
function faultIn(): string | null {
  const kinds = Object.keys(templates).join(', ')
  if (kind === '' || name === '') return `usage: npm run plugin:new -- KIND NAME   (kinds: ${kinds})`
  if (!Object.hasOwn(templates, kind)) return `There is no kind "${kind}". There are: ${kinds}.`
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.length > longestName) {
    return `"${name}" cannot be a plugin's name: lower-case words joined by hyphens, at most ${longestName} characters.`
  }
  if (packageHere() !== 'evenkeel')
    return 'This is not a checkout of Evenkeel: run it in the folder with its package.json.'
  const taken = [join('plugins', name), join('test/plugins', `${name}.test.ts`)].find((path) => existsSync(path))
  return taken === undefined ? null : `${taken} is there already: choose another name.`
}

function packageHere(): unknown {
  try {
    return JSON.parse(readFileSync('package.json', 'utf8')).name
  } catch {
    return null
  }
}
