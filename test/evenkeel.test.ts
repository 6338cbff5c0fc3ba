import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const program = fileURLToPath(new URL('../src/evenkeel.js', import.meta.url))
const cwd = mkdtempSync(join(tmpdir(), 'evenkeel-words-'))
afterAll(() => rmSync(cwd, { recursive: true }))

test.each(['--help', '-h'])('%s prints how it is used', (word) => {
  expect(execFileSync(process.execPath, [program, word], { cwd, encoding: 'utf8' })).toContain('usage: evenkeel')
  expect(readdirSync(cwd)).toEqual([])
})

test.each([['document', 'register'], ['start'], ['--port=80']])('"%s" starts no server', (...words) => {
  const { status, stderr } = spawnSync(process.execPath, [program, ...words], { cwd, encoding: 'utf8' })
  expect(status).toBe(2)
  expect(stderr).toContain(`"${words[0]}"`)
  expect(stderr).toContain('usage: evenkeel')
  expect(readdirSync(cwd)).toEqual([])
})
