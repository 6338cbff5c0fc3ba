import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** Runs a program of `programs/` to its end, as its users would, and tells how it ended and what it said. */
export async function runProgram(name: string, env: Record<string, string>): Promise<{ code: number; said: string }> {
  const program = new URL(`programs/${name}.mjs`, import.meta.url).pathname
  const child = spawn(process.execPath, [program], { env: { PATH: process.env.PATH, ...env } })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text))
  const [code] = await once(child, 'close')
  return { code, said }
}
