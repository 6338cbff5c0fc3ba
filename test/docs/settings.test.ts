import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const page = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const settings = [...page('src/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name!)

test.each(['README.md', 'docs/operations.md'])(
  'the table of settings in %s names every one there is, and no other',
  (path) => {
    const section = page(path).split('\n## Settings\n')[1]!.split('\n## ')[0]!
    const rows = [...section.matchAll(/^\| (`[^|]+`) +\|/gm)].flatMap(([, cell]) =>
      cell!.replaceAll('`', '').split(', '),
    )
    expect(settings.length).toBeGreaterThan(10)
    expect(rows.sort()).toEqual(settings.sort())
  },
)
