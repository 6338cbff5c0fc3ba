import type { Exception, Frame } from '../report.ts'
import { addToChain, exceptionOf, indentOf, maxFrames } from './frame.ts'
import { readScriptFrame } from './script-frame.ts'

/**
 * Reads what JavaScript engines print: `error.stack` of V8, Firefox, Safari and Hermes, and errors as Node prints
 * them with their source excerpt, `[cause]` and `[errors]`. An aggregate's errors follow it in printed order. Frames
 * that Node leaves out because the cause has them too are filled in. Error codes such as `[ERR_X]` are dropped from
 * the type, as SDKs do. No frames: an empty list.
 */
export function parseJavaScript(lines: readonly string[]): Exception[] {
  const chain: Thrown[] = []
  const preface: string[] = []
  let current: Thrown | null = null
  let listing = false

  const start = (head: Head): Thrown => {
    const thrown = { ...head, frames: [], indent: 0, interrupted: false, elided: null }
    addToChain(chain, thrown)
    return thrown
  }

  for (const line of lines) {
    const frame = readScriptFrame(line)
    if (frame) {
      current ??= start(prefaceHead(preface))
      addFrame(current, frame, indentOf(line))
      continue
    }
    const text = line.trim()
    const list = /^\[?errors\]?: \[$/.test(text)
    const nested = nestedMarker.exec(text)
    const body = nested ? text.slice(nested[0].length) : text
    const opens =
      ((nested || (listing && line !== text)) && errorHeader.test(body)) || (nested !== null && looseHeader.test(body))
    if (!current && preface.length > 0 && (list || opens)) current = start(prefaceHead(preface))

    const elided = /^\.\.\. (\d{1,9}) lines matching cause stack trace \.\.\.$/.exec(text)
    if (list) listing = true
    if (!current) preface.push(line)
    else if (opens) current = start(headOf(body, []))
    else if (elided) current.elided ??= { at: current.frames.length, count: Number(elided[1]) }
    else if (current.frames.length === 0 && !current.closed) current.value = `${current.value ?? ''}\n${text}`
    else if (line === text && errorHeader.test(text)) break
    else current.interrupted = true
  }

  for (let index = chain.length - 2; index >= 0; index--) fillFromCause(chain[index]!, chain[index + 1]!)
  return chain.map(({ type, value, frames }) => exceptionOf(type, value, frames))
}

interface Head {
  type: string | null
  value: string | null
  /** Printed in brackets: the message ends on the line and no frames follow. */
  closed: boolean
}

interface Thrown extends Head {
  frames: Frame[]
  /** Of the first frame. Past an interruption, deeper frames belong to a property of the error. */
  indent: number
  interrupted: boolean
  elided: { at: number; count: number } | null
}

function addFrame(thrown: Thrown, frame: Frame, indent: number): void {
  if (thrown.frames.length === 0) thrown.indent = indent
  const foreign = thrown.interrupted && indent !== thrown.indent
  if (!foreign && thrown.frames.length < maxFrames) thrown.frames.push(frame)
}

/** Puts back the frames that stood after the one before the gap, as the cause has them. */
function fillFromCause({ frames, elided }: Thrown, cause: Thrown): void {
  if (!elided || elided.at === 0) return
  const [before, after] = [frames[elided.at - 1]!, frames[elided.at]]
  const from = cause.frames.findIndex((frame, index) => {
    const next = cause.frames[index + elided.count + 1]
    return samePlace(frame, before) && (!after || (next !== undefined && samePlace(next, after)))
  })
  if (from === -1) return
  const missing = cause.frames.slice(from + 1, from + 1 + elided.count).map((frame) => ({ ...frame }))
  frames.splice(elided.at, 0, ...missing)
  frames.splice(maxFrames)
}

const samePlace = (a: Frame, b: Frame) =>
  a.function === b.function && a.absPath === b.absPath && a.lineno === b.lineno && a.colno === b.colno

const nestedMarker = /^(?:\[cause\]|Caused by): /
const uncaught =
  /^(?:\(node:\d+\) |\[?UnhandledPromiseRejection(?:Warning)?: |Unhandled (?:promise )?rejection:? |Uncaught |\(in promise\):? |Error: Uncaught (?:\(in promise\):? )?)+/i
const errorHeader =
  /^\[?((?:[\w$.]{0,200}(?:[Ee]rror|Exception|Warning|Rejection)\d{0,3}|Invariant Violation))(?: \[[\w.-]{1,100}\])?(?:(:)|\]|$)/
const looseHeader = /^([A-Z][\w$.]{0,200})(?: \[[\w.-]{1,100}\])?(:)(?: |$)/
/** A log line that ends in the error. */
const headerAtLineEnd = /\s(?=[A-Z][\w$]{0,100}(?:Error|Exception): )/

function headOf(line: string, following: readonly string[]): Head {
  const text = line.trimStart().replace(uncaught, '')
  const match = errorHeader.exec(text) ?? looseHeader.exec(text)
  const closed = match !== null && text.startsWith('[') && following.length === 0
  const rest = match ? text.slice(match[0].length) : text
  const first = closed ? rest.replace(/\](?: \{|,)?$/, '') : rest
  const message = [first.startsWith(' ') ? first.slice(1) : first, ...following].join('\n').trimEnd()
  return { type: match?.[1] ?? null, value: message === '' && !match?.[2] ? null : message, closed }
}

/** Finds the header among the lines before the first frame, after the source excerpt that Node starts with. */
function prefaceHead(preface: readonly string[]): Head {
  const caret = preface.findLastIndex((line) => /^\s*\^+\s*$/.test(line))
  const lines = preface.slice(caret + 1)
  const sure = lines.findIndex((line) => errorHeader.test(line.trimStart().replace(uncaught, '')))
  if (sure !== -1) return headOf(lines[sure]!, lines.slice(sure + 1))

  const text = lines.filter((line) => line.trim())
  const last = text.at(-1)
  if (last === undefined) return { type: null, value: null, closed: false }
  const end = headerAtLineEnd.exec(last)
  return end ? headOf(last.slice(end.index + 1), []) : headOf(text[0]!, text.slice(1))
}
