import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from '../../plugin/contract/plugin.ts'
import { failureMessage } from '../../plugin/failure-message.ts'
import { jsonSchemaOf } from '../../plugin/json-schema.ts'
import { optionRows } from '../../plugin/options-table.ts'
import { shapeFault } from '../../plugin/plugin-shape.ts'
import { optionsMarkdown, withOptions } from './options-markdown.ts'

/** Writes, or only checks, the options in the README of the plugin in a folder, and answers what is wrong with it. */
export async function documentPlugin(path: string, isCheck: boolean): Promise<string[]> {
  const described = await describe(path).catch((error: unknown) => failureMessage(error))
  if (typeof described === 'string') return [described]
  const { markdown, undescribed } = described
  const found = undescribed.map((option) => `the option ${option} has no description`)
  const file = join(path, 'README.md')
  const readme = await readFile(file, 'utf8').catch(() => null)
  if (readme === null) return [...found, 'there is no README.md']
  const written = withOptions(readme, markdown)
  if (written === null) return [...found, 'README.md lacks the lines <!-- options --> and <!-- /options -->']
  if (written === readme) return found
  if (isCheck)
    return [...found, 'the options in README.md are stale: run "npm run docs:plugins" and commit what it wrote']
  await writeFile(file, written)
  return found
}

/** The table of a plugin's options, and those that nobody described. Rejects when it cannot be loaded. */
async function describe(path: string): Promise<{ markdown: string; undescribed: string[] }> {
  const plugin: unknown = (await import(pathToFileURL(join(path, 'index.ts')).href)).default
  const fault = shapeFault(plugin)
  if (fault !== null) throw new TypeError(fault)
  const { config, secrets } = plugin as Plugin
  const schema = config === undefined ? {} : jsonSchemaOf(config)
  if (schema === null) throw new TypeError('its schema cannot be read as JSON Schema')
  const rows = optionRows(schema, secrets)
  return {
    markdown: optionsMarkdown(rows),
    undescribed: rows.filter(({ description }) => description === '').map(({ path }) => path),
  }
}
