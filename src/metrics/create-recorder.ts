import type { Bus } from '../bus/notice.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { Database } from '../storage/database.ts'
import type { Recorder } from './recorder.ts'

export interface RecorderOptions {
  database: Database
  bus: Bus
  clock: Clock
  log: Log
}

export function createRecorder(_options: RecorderOptions): Recorder & { drain(): Promise<void> } {
  return {
    record: () => Promise.reject(new Error('not there yet')),
    drain: async () => {},
  }
}
