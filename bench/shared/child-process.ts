import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

export interface Child extends AsyncDisposable {
  process: ChildProcess
}

const running = new Set<ChildProcess>()

/** A bench that lost its children fails wherever it is, and cleans up on its way out. */
function killAll(): void {
  for (const child of running) child.kill('SIGKILL')
}

/** Starts Node with a channel for messages. Disposing ends it, gently first. */
export function startNode(args: string[], options: SpawnOptions = {}): Child {
  const child = spawn(process.execPath, args, { ...options, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, killAll).once(signal, killAll)
  running.add(child)
  child.once('exit', () => running.delete(child))
  return {
    process: child,
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      const force = setTimeout(() => child.kill('SIGKILL'), 12_000)
      await gone
      clearTimeout(force)
    },
  }
}

/** A port of the loopback interface that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

/** Waits until `url` answers 200. @throws Error when the process ends first or takes longer than half a minute */
export async function untilReady(url: string, { process: child }: Child): Promise<void> {
  const deadline = performance.now() + 30_000
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The server of ${url} ended with exit code ${child.exitCode}`)
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    await delay(10)
  }
  throw new Error(`${url} was not ready within 30 s`)
}
