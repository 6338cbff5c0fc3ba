import type { Exception, Frame } from '../report.ts'
import { readFrames } from './frames.ts'
import { entries, isJson, type Json, lenientText, text } from './json.ts'
import { readMechanism, typeFromMeta, valueFromMeta } from './mechanism.ts'
import { kindOf, note } from './notes.ts'
import { failedThreadTrace } from './threads.ts'

/**
 * The exceptions of an event, outermost first: SDKs send the root cause first. Members of exception groups are all kept.
 * When none of them has frames, the outermost gets those of the failed thread or of the event itself; an event without
 * exceptions that carries such frames yields one exception without type and value.
 */
export function readExceptions(event: Json, platform: string, notes: string[]): Exception[] {
  const sent = listOf(event.exception ?? event['sentry.interfaces.Exception'], notes)
  const exceptions: Exception[] = []
  let outermost: Json | undefined
  let hasFrames = false
  for (let i = sent.length - 1; i >= 0; i--) {
    const entry = sent[i]
    if (!isJson(entry)) {
      note(notes, `exception held ${kindOf(entry)}, which was left out.`)
      continue
    }
    outermost ??= entry
    const exception = readException(entry, platform, notes)
    hasFrames ||= exception.frames.length > 0
    exceptions.push(exception)
  }
  if (!hasFrames) addEventFrames(exceptions, eventFrames(event, outermost?.thread_id, platform, notes))
  return exceptions
}

/** `{ values }`, a bare list or one exception on its own. */
function listOf(value: unknown, notes: string[]): unknown[] {
  if (value === undefined || value === null) return []
  const list = entries(value)
  if (list !== null) return list
  if (isJson(value)) return 'values' in value || Object.keys(value).length === 0 ? [] : [value]
  note(notes, `exception was ${kindOf(value)} and was left out.`)
  return []
}

function readException(sent: Json, platform: string, notes: string[]): Exception {
  const mechanism = sent.mechanism
  let frames = readFrames(sent.stacktrace, platform, notes)
  if (frames.length === 0) frames = readFrames(sent.raw_stacktrace, platform, notes)
  return {
    type: text(sent.type) ?? typeFromMeta(mechanism),
    value: lenientText(sent.value) ?? valueFromMeta(mechanism),
    module: text(sent.module),
    mechanism: readMechanism(mechanism),
    frames,
  }
}

function eventFrames(event: Json, threadId: unknown, platform: string, notes: string[]): Frame[] {
  if (event.threads != null) {
    const frames = readFrames(failedThreadTrace(event, threadId), platform, notes)
    if (frames.length > 0) return frames
  }
  return readFrames(event.stacktrace ?? event['sentry.interfaces.Stacktrace'], platform, notes)
}

function addEventFrames(exceptions: Exception[], frames: Frame[]): void {
  if (frames.length === 0) return
  const outermost = exceptions[0]
  if (outermost !== undefined) outermost.frames = frames
  else exceptions.push({ type: null, value: null, module: null, mechanism: null, frames })
}
