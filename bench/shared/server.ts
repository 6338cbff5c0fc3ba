import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Child, freePort, startNode, untilReady } from './child-process.ts'

/** A running server of any contender. */
export interface Server extends AsyncDisposable {
  child: Child
  pid: number
  port: number
  /** Its address, without a slash at the end. */
  base: string
  /** Milliseconds from its start until it said that it is ready. */
  readyAfter: number
}

export interface ServerOptions {
  env?: Record<string, string | undefined>
  /** Of Node. */
  flags?: string[]
}

/** Starts a script that serves `PORT`, in an empty folder of its own, and waits until it is ready. */
export async function startServer(script: string, { env, flags = [] }: ServerOptions = {}): Promise<Server> {
  await using stack = new AsyncDisposableStack()
  // A folder of its own: no .env and no configuration but the product's defaults.
  const cwd = mkdtempSync(join(tmpdir(), 'evenkeel-bench-'))
  stack.defer(() => rmSync(cwd, { recursive: true }))
  const port = await freePort()
  const began = performance.now()
  const child = stack.use(
    startNode([...flags, script], {
      cwd,
      env: { PATH: process.env.PATH, NODE_ENV: 'production', PORT: String(port), HOST: '127.0.0.1', ...env },
    }),
  )
  const base = `http://127.0.0.1:${port}`
  await untilReady(`${base}/readyz`, child)
  const readyAfter = performance.now() - began
  const owned = stack.move()
  return { child, pid: child.process.pid!, port, base, readyAfter, [Symbol.asyncDispose]: () => owned.disposeAsync() }
}
