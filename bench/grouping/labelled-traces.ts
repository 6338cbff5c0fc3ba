import { readFileSync } from 'node:fs'

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
