import type { Exception, Frame } from '../report.ts'
import { exceptionOf, frameOf, indentOf, maxFrames } from './frame.ts'

/** One traceback of a Python chain as it is being read. */
export interface Block {
  /** As printed, the caller first. `times` counts the lines that `[Previous line repeated …]` stands for. */
  calls: { frame: Frame; times: number }[]
  /** The exception's own lines, the type on the first. */
  message: string[]
  /** The chains inside of an exception group, each with its oldest block first. */
  members: Block[][]
}

export function newBlock(message: string[] = []): Block {
  return { calls: [], message, members: [] }
}

const typed = /^[\p{L}\p{N}_.<>]+(?=:|$)/u

/**
 * Python always prints the type, so an untyped line before it is a source line that lost its indentation. A worker
 * pool's remote traceback ends in quotes, which are no part of the message.
 */
export function toException(block: Block): Exception {
  const { calls, message } = block
  if (!typed.test(message[0] ?? '') && typed.test(message[1] ?? '')) addSourceLine(block, message.shift()!)
  const frames: Frame[] = []
  for (let index = calls.length - 1; index >= 0 && frames.length < maxFrames; index--) {
    const { frame, times } = calls[index]!
    const count = Math.min(times, maxFrames - frames.length)
    for (let copy = 0; copy < count; copy++) frames.push({ ...frame })
  }
  const text = message
    .join('\n')
    .trim()
    .replace(/\n"""$/, '')
  const type = /^[\p{L}\p{N}_.<>]+(?=:|\s|$)/u.exec(text)?.[0] ?? ''
  const rest = text.slice(type.length)
  if (!type || (rest && !/^(?::|\n)/.test(rest))) return exceptionOf(null, text || null, frames)
  return exceptionOf(type, rest.replace(/^: ?|^\n/, '') || null, frames)
}

/** `File "/app/x.py", line 3, in save`; a syntax error's place has no function. */
export function readCall(line: string): Frame | null {
  const { 1: path, 2: lineno, 3: name } = /^\s*File "([^"]+)", line (\d{1,9})(?:, in (.*))?$/.exec(line) ?? []
  if (path === undefined) return null
  return frameOf('python', {
    function: name?.trim() || null,
    filename: path.slice(libraryRootLength(path)),
    absPath: path.startsWith('<') ? null : path,
    lineno: Number(lineno),
  })
}

/** A library is named from where Python found it, so that its files have one name on all machines. */
function libraryRootLength(path: string): number {
  const root =
    /[/\\](?:(?:site|dist)-packages|lib(?:64)?[/\\]python\d(?:\.\d{1,3})?)[/\\](?!(?:site|dist)-packages)/.exec(path)
  return root ? root.index + root[0].length : 0
}

/** Keeps a printed source line: the first is the frame's own, more belong to the same statement. */
export function addSourceLine(block: Block, line: string): void {
  const frame = block.calls.at(-1)?.frame
  if (!frame) return
  const source = line.slice(Math.min(4, indentOf(line)))
  if (!frame.context) frame.context = { pre: [], line: source, post: [] }
  else if (frame.context.post.length < 20) frame.context.post.push(source)
}
