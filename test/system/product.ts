import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../src/evenkeel.js', import.meta.url))

/** The product as its users start it: a process of its own. */
export interface Product {
  url: string
  dsn: string
  signInUrl: string
  /** Null unless this start made it. */
  adminToken: string | null
  /** What it has printed so far. */
  printed(): string
  /** Resolves once `text` has been printed. */
  prints(text: string): Promise<void>
  kill(signal: NodeJS.Signals): void
  exited: Promise<Exit>
}

export interface Exit {
  code: number | null
  signal: NodeJS.Signals | null
  printed: string
}

export type Settings = Record<string, string | undefined>

/** Starts the product and waits until it says that it is ready. @throws with what it printed when it ends instead */
export async function startProduct(settings: Settings): Promise<Product> {
  const { child, exited, printed, prints } = launch(settings)
  await Promise.race([
    prints('Evenkeel is ready.'),
    exited.then(({ code }) => Promise.reject(new Error(`It ended with ${code}: ${printed()}`))),
  ])
  await prints('DSN')
  const find = (pattern: RegExp) => pattern.exec(printed())?.[1] ?? ''
  return {
    url: find(/GraphQL +(\S+)\/graphql/),
    dsn: find(/DSN +(\S+)/),
    signInUrl: find(/Sign in +(\S+)/),
    adminToken: find(/Admin token +(\S+)/) || null,
    printed,
    prints,
    kill: (signal) => void child.kill(signal),
    exited,
  }
}

/** Runs the product to its end, for starts that are meant to fail. */
export function runProduct(settings: Settings, node = process.execPath): Promise<Exit> {
  return launch(settings, node).exited
}

function launch(settings: Settings, node = process.execPath) {
  const { PATH, HOME } = process.env
  // Elsewhere, lest it read a developer's own .env and configuration.
  const cwd = mkdtempSync(join(tmpdir(), 'evenkeel-product-'))
  const child: ChildProcess = spawn(node, [main], {
    cwd,
    env: { PATH, HOME, PORT: '0', LOG_LEVEL: 'info', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
      for (const listener of listeners) listener()
    })
  }
  const exited = new Promise<Exit>((resolve) => {
    child.once('close', (code, signal) => {
      rmSync(cwd, { recursive: true, force: true })
      resolve({ code, signal, printed: output })
    })
  })
  const prints = (text: string) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!output.includes(text)) return
        listeners.delete(look)
        resolve()
      }
      listeners.add(look)
      look()
    })
  return { child, exited, prints, printed: () => output }
}
