import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const examples = new URL('../clients/examples/', import.meta.url)
const page = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8')
const section = page.split('\n## Watch from a client\n')[1]?.split('\n## ')[0] ?? ''
const shown = section
  .split('\n### ')
  .slice(1)
  .map((part) => ({
    name: part.split('\n')[0]!,
    code: /^```ts\n(.*?)^```/ms.exec(part)?.[1],
  }))

test.each(shown)('the code for $name is what the tests of real clients run', ({ name, code }) => {
  expect(code).toBe(readFileSync(new URL(`${name.toLowerCase().replaceAll(' ', '-')}.ts`, examples), 'utf8'))
})

test('every example that is tested is shown', () => {
  expect(shown).toHaveLength(readdirSync(examples).length)
})
