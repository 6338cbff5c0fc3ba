import type { OptionRow } from '../../plugin/options-table.ts'

/** The options of a plugin as a table for its README. */
export function optionsMarkdown(rows: readonly OptionRow[]): string {
  if (rows.length === 0) return 'This plugin takes no options.'
  return [
    '| option | type | default | meaning |',
    '| --- | --- | --- | --- |',
    ...rows.map((row) => `| ${[code(row.path), code(row.type), standard(row), meaning(row)].map(cell).join(' | ')} |`),
  ].join('\n')
}

const standard = (row: OptionRow) =>
  row.default === undefined ? (row.required ? 'required' : '–') : code(JSON.stringify(row.default))

const meaning = ({ description, secret }: OptionRow) => (secret ? `${description} Secret.` : description)

/** A code span around a text that may itself have backticks. */
function code(text: string): string {
  const fence = '`'.repeat(1 + Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length)))
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${text}${pad}${fence}`
}

/** Bars end a cell even within code, unless they are escaped. */
const cell = (text: string) => text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ')

const section = /(<!-- options -->\n)([\s\S]*?)(<!-- \/options -->)/

/** A README with the table between its marks `<!-- options -->` and `<!-- /options -->`; null when they are missing. */
export function withOptions(readme: string, markdown: string): string | null {
  if (!section.test(readme)) return null
  return readme.replace(section, (_, begin: string, __: string, end: string) => `${begin}\n${markdown}\n\n${end}`)
}
