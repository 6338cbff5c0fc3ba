import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Order, Saying } from './clocked-server.ts'

/** A server in a process that can be killed, whose clock the test puts forward. */
export interface ClockedProcess {
  url: string
  /** Puts its clock forward, and does what is due on the way. */
  advance(seconds: number, step?: number): Promise<void>
  now(): Date
  /** Ends it as a power cut would. */
  kill(): Promise<void>
}

/** @param now where its clock stands: processes that follow each other go on from where the one before was killed */
export async function startClockedProcess(settings: Record<string, string>, now: Date): Promise<ClockedProcess> {
  const child = fork(new URL('clocked-server.ts', import.meta.url), {
    env: { PATH: process.env.PATH, PORT: '0', ...settings, CLOCK_START: String(now.getTime()) },
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  let time = now
  const started = await said(child)
  if (!('url' in started)) throw new Error('The process did not start.')
  return {
    url: started.url,
    async advance(seconds, step = seconds) {
      const answer = said(child)
      child.send({ seconds, step } satisfies Order)
      const saying = await answer
      if (!('now' in saying)) throw new Error('fault' in saying ? saying.fault : 'The process said something else.')
      time = new Date(saying.now)
    },
    now: () => time,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}

async function said(child: ChildProcess): Promise<Saying> {
  const done = new AbortController()
  const { signal } = done
  const ended = once(child, 'exit', { signal }).then(() => Promise.reject(new Error('The process has ended.')))
  try {
    const [saying] = await Promise.race([once(child, 'message', { signal }), ended])
    return saying
  } finally {
    done.abort()
    ended.catch(() => {})
  }
}
