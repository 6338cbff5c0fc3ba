import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { askChild } from '../shared/ask-child.ts'
import type { Server } from '../shared/server.ts'

/** Bytes of a process. */
export interface Resident {
  /** Resident now. */
  now: number
  /** The most that was resident since it started. */
  peak: number
}

/** As Linux counts it, shared pages included. */
export function residentMemory({ pid }: Server): Resident {
  const status = readFileSync(`/proc/${pid}/status`, 'latin1')
  const bytes = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)![1]) * 1024
  return { now: bytes('VmRSS'), peak: bytes('VmHWM') }
}

/** How long a server is left in peace before it is looked at, in milliseconds. */
const IDLE = 5_000

export async function residentWhenIdle(server: Server): Promise<Resident> {
  await delay(IDLE)
  return residentMemory(server)
}

/** What a server that runs with `memoryFlags` holds after a full collection. */
export function collectedMemory({ child }: Server): Promise<NodeJS.MemoryUsage> {
  return askChild<NodeJS.MemoryUsage>(child, 'collect')
}

/** Lets a server's garbage be collected on demand. */
export const memoryFlags = ['--expose-gc', '--import', new URL('collect-on-demand.ts', import.meta.url).href]
