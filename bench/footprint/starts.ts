import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startOurServer } from '../shared/our-server.ts'
import { residentWhenIdle } from './memory.ts'

export interface Start {
  /** Milliseconds from the start of the process until it is ready. */
  readyAfter: number
  /** Bytes, some seconds later. */
  idle: number
  peak: number
}

/** Starts the product on an empty folder with the embedded database, and again on the same one. */
export async function measureStarts(): Promise<{ fresh: Start; again: Start }> {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-bench-'))
  try {
    return { fresh: await measureStart(folder), again: await measureStart(folder) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function measureStart(folder: string): Promise<Start> {
  await using server = await startOurServer({ env: { EVENKEEL_DATA: folder } })
  const { now, peak } = await residentWhenIdle(server)
  return { readyAfter: server.readyAfter, idle: now, peak }
}
