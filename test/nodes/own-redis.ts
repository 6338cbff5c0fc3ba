import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'

const program = 'redis-server'

/** Whether tests can have a Redis of their own, to be taken away and brought back. */
export const hasRedisServer = isInstalled()

/** A Redis server of a test's own, in memory. */
export interface OwnRedis {
  url: string
  port: number
  /** A connection for the test's own questions, once the server runs. */
  ask: Redis
  /** Starts it, again where it has been killed, and waits until it answers. */
  start(): Promise<void>
  kill(): Promise<void>
  /** As a machine that is gone: connections stay, and nothing answers. */
  freeze(): void
  thaw(): void
  /** Ends it for good. */
  close(): Promise<void>
}

/** Makes a server on a free port; it does not run yet. */
export async function ownRedis(...options: string[]): Promise<OwnRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-redis-'))
  const port = await freePort()
  const ask = new Redis(port, '127.0.0.1', { lazyConnect: true, maxRetriesPerRequest: null, retryStrategy: () => 20 })
  ask.on('error', () => {})
  let child: ChildProcess | null = null
  const signal = (name: NodeJS.Signals) => void child?.kill(name)
  async function kill() {
    if (!child) return
    const ended = once(child, 'exit')
    signal('SIGKILL')
    await ended
    child = null
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    ask,
    async start() {
      const settings = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--dir', folder, ...options]
      child = spawn(program, settings, { stdio: 'ignore' })
      if (ask.status === 'wait') ask.connect().catch(() => {})
      await ask.ping()
    },
    kill,
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    async close() {
      ask.disconnect()
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Below the ports that systems hand out: nobody takes it while its server is away. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000)
    const server = createServer()
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true))
    })
    if (!isFree) continue
    await new Promise((resolve) => server.close(resolve))
    return port
  }
}

function isInstalled(): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
