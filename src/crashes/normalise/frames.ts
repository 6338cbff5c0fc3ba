import type { Frame, SourceContext } from '../report.ts'
import { isInApp } from '../stack-trace/in-app.ts'
import { entries, flag, isJson, type Json, number, text } from './json.ts'
import { kindOf, note } from './notes.ts'
import { isStrippedAppCode } from './symbol-names.ts'

/** Bounds what the rules for library code look through; longer ones are `data:` addresses and junk. */
const longestPlace = 2048

/**
 * Frames of a stack trace (`{ frames }` or the bare list), the throwing one first: SDKs send the oldest call first.
 * Empty when there are none.
 */
export function readFrames(stacktrace: unknown, platform: string, notes: string[]): Frame[] {
  if (stacktrace === undefined || stacktrace === null) return []
  const list = isJson(stacktrace) ? (stacktrace.frames ?? []) : stacktrace
  const sent = entries(list)
  if (sent === null) {
    note(notes, `The frames of a stack trace were ${kindOf(list)} and were left out.`)
    return []
  }
  const frames: Frame[] = []
  for (let i = sent.length - 1; i >= 0; i--) {
    const entry = sent[i]
    if (isJson(entry)) frames.push(readFrame(entry, platform))
    else note(notes, `A stack trace held ${kindOf(entry)} for a frame, which was left out.`)
  }
  return frames
}

function readFrame(sent: Json, platform: string): Frame {
  const frame: Frame = {
    function: text(sent.function) ?? text(sent.raw_function),
    module: place(sent.module),
    filename: place(sent.filename),
    absPath: place(sent.abs_path),
    package: place(sent.package),
    lineno: position(sent.lineno, 1),
    colno: position(sent.colno, 0),
    inApp: false,
    context: readSourceContext(sent),
  }
  frame.inApp = flag(sent.in_app) ?? (isStrippedAppCode(frame.function) || isInApp(frame, platform))
  return frame
}

function place(value: unknown): string | null {
  const found = text(value)
  return found !== null && found.length > longestPlace ? found.slice(0, longestPlace) : found
}

/** No file has so many lines or columns, and no GraphQL Int can hold more. */
const mostPosition = 2 ** 31 - 1

function position(value: unknown, least: number): number | null {
  const read = number(value)
  return read !== null && read >= least && read <= mostPosition && Number.isInteger(read) ? read : null
}

function readSourceContext(sent: Json): SourceContext | null {
  const line = sent.context_line
  return typeof line === 'string' ? { pre: lines(sent.pre_context), line, post: lines(sent.post_context) } : null
}

function lines(value: unknown): string[] {
  if (!Array.isArray(value)) return []
  return value.every((line) => typeof line === 'string') ? value : value.map((line) => text(line) ?? '')
}
