import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { areas } from '../../src/access-levels/areas.ts'

test('access-levels.md shows every area with the levels that see it', () => {
  const page = readFileSync(new URL('../../docs/access-levels.md', import.meta.url), 'utf8')
  const [head, , ...rows] = page
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
  const levels = head!.slice(2)
  expect(levels).toEqual(areas.everybody)
  const shown = rows.map(([area, , ...marks]) => [area, levels.filter((_level, index) => marks[index] === '✓')])
  const known = Object.entries(areas).map(([area, seen]) => [
    area,
    levels.filter((level) => seen.some((one) => one === level)),
  ])
  expect(shown).toEqual(known)
})
