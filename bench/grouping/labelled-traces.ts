import { readFileSync } from 'node:fs'
import type { Report } from '../../src/crashes/report.ts'

/** A crash trace whose root cause is known: the same `bug` means the same cause. */
export interface LabelledTrace {
  project: string
  bug: string
  type: string
  message: string | null
  /** The throwing frame first. */
  frames: { module: string; function: string; filename: string | null; lineno: number | null }[]
}

/** Reads one trace a line. */
export function readTraces(path: string): LabelledTrace[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LabelledTrace)
}

/** The trace as a report of an app that marks every frame as its own, which is what the traces themselves tell. */
export function toReport(trace: LabelledTrace): Report {
  const at = new Date(0)
  return {
    eventId: '0'.repeat(32),
    at,
    receivedAt: at,
    platform: 'java',
    level: 'error',
    handled: false,
    message: null,
    messageTemplate: null,
    exceptions: [
      {
        type: trace.type,
        value: trace.message,
        module: null,
        mechanism: null,
        frames: trace.frames.map((frame) => ({
          ...frame,
          absPath: null,
          package: null,
          colno: null,
          inApp: true,
          context: null,
        })),
      },
    ],
    breadcrumbs: [],
    release: null,
    environment: null,
    dist: null,
    transaction: null,
    serverName: null,
    logger: null,
    sdk: null,
    tags: [],
    user: null,
    system: null,
    app: null,
    business: null,
    customFingerprint: null,
    notes: [],
  }
}
