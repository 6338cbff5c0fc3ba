import type { Exception, Frame } from '../report.ts'
import { isInApp } from './in-app.ts'

/** Frames kept of one exception: those nearest the throw. */
export const maxFrames = 1000
/** Exceptions kept of one trace. */
export const maxExceptions = 50

/** A frame of which only the given facts are known; whether it is the app's own code follows from them. */
export function frameOf(platform: string, facts: Partial<Omit<Frame, 'inApp'>>): Frame {
  const frame: Frame = {
    function: null,
    module: null,
    filename: null,
    absPath: null,
    package: null,
    lineno: null,
    colno: null,
    inApp: false,
    context: null,
    ...facts,
  }
  frame.inApp = isInApp(frame, platform)
  return frame
}

export function exceptionOf(type: string | null, value: string | null, frames: Frame[]): Exception {
  return { type, value, module: null, mechanism: null, frames }
}

/** Appends to a chain; past `maxExceptions` the newest takes the last place, so that both ends of a long chain stay. */
export function addToChain<T>(chain: T[], next: T): void {
  chain[Math.min(chain.length, maxExceptions - 1)] = next
}

/** Number of white space characters a line starts with. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length
}
