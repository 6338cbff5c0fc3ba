import type { Exception } from '../report.ts'
import { addToChain, indentOf } from './frame.ts'
import { addSourceLine, type Block, newBlock, readCall, toException } from './traceback-block.ts'

/**
 * Reads Python tracebacks: chains (`from` and during handling), exception groups, source lines with their markers,
 * repeated lines, syntax errors, and the remote tracebacks of worker pools. Python prints the root cause first; here
 * it is last. The members of a group follow it, each with its own causes. Types stay as printed. No frames: an
 * empty list.
 */
export function parsePython(lines: readonly string[]): Exception[] {
  const root: Block[] = []
  const levels: Level[] = [{ column: 0, chain: root }]
  const hasGroups = lines.some((line) => line.includes('Exception Group Traceback ('))
  let block: Block | null = null
  /** What the next line may be: `member` the start of a group's member, `linked` that of the next in the chain. */
  let state: 'idle' | 'calls' | 'message' | 'member' | 'linked' = 'idle'

  for (const raw of lines) {
    const separator = hasGroups ? memberSeparator.exec(raw) : null
    if (separator) {
      openMember(levels, separator[1]!.length + (separator[2] ? 2 : 0))
      state = 'member'
      continue
    }
    if (hasGroups && groupEnd.test(raw)) {
      state = 'idle'
      continue
    }
    const margin = hasGroups ? (groupMargin.exec(raw)?.[0] ?? '') : ''
    const line = raw.slice(margin.length)
    if (hasGroups && line.trim()) closeLevels(levels, indentOf(margin))
    const { chain } = levels.at(-1)!

    if (tracebackHeader.test(line)) {
      if (chain.length > 0 && state !== 'linked') break
      block = newBlock()
      chain.push(block)
      state = 'calls'
      continue
    }
    if (chainSentence.test(line)) {
      state = 'linked'
      continue
    }
    const call = state === 'member' ? null : readCall(line)
    if (call && (state === 'linked' || (state === 'idle' && !block))) {
      block = newBlock()
      chain.push(block)
      state = 'calls'
    } else if (call && block && state === 'message' && indentOf(line) === 0 && block.message.length === 1) {
      addSourceLine(block, block.message.pop()!)
      state = 'calls'
    }

    if (state === 'member' && line.trim()) {
      block = newBlock([line])
      chain.push(block)
      state = 'message'
    } else if (block && state === 'calls') {
      if (call) block.calls.push({ frame: call, times: 1 })
      else state = readBetweenCalls(block, line)
    } else if (block && state === 'message' && !(block.message.length === 1 && marker.test(line)))
      block.message.push(line)
  }
  const kept: Block[] = []
  for (const found of outermostFirst(root)) addToChain(kept, found)
  return kept.map(toException)
}

/** A chain whose lines start at a column; the members of a group stand further right. */
interface Level {
  column: number
  chain: Block[]
}

const tracebackHeader = /Traceback \((?:most recent call last|innermost last)\):?\s*$/
const chainSentence =
  /^(?:The above exception was the direct cause of the following|During handling of the above exception, another) exception/
const repeatedLine = /^\s*\[Previous line repeated (\d{1,9}) more times?\]/
/** Under a source line that lost its indentation, and so was taken for the message. */
const marker = /^[~^]+$/
const memberSeparator = /^( *)(\+-)?\+-{2,80} (?:\d{1,9}|\.\.\.) -{2,80}\s*$/
const groupEnd = /^ *\+-+\s*$/
const groupMargin = /^ *(?:\| ?|\+ (?=Exception Group))/

/** Reads a line among the calls and says what the next may be. */
function readBetweenCalls(block: Block, line: string): 'calls' | 'message' {
  if (/^[\s^~]*$/.test(line)) return 'calls'
  const repeated = repeatedLine.exec(line)
  const last = block.calls.at(-1)
  if (repeated && last) last.times += Number(repeated[1])
  else if (last && indentOf(line) > 2) addSourceLine(block, line)
  else {
    block.message.push(line)
    return 'message'
  }
  return 'calls'
}

function closeLevels(levels: Level[], column: number): void {
  while (levels.length > 1 && levels.at(-1)!.column > column) levels.pop()
}

function openMember(levels: Level[], column: number): void {
  closeLevels(levels, column)
  if (levels.length > 1 && levels.at(-1)!.column === column) levels.pop()
  const chain: Block[] = []
  levels.at(-1)!.chain.at(-1)?.members.push(chain)
  levels.push({ column, chain })
}

function* outermostFirst(chain: readonly Block[]): Generator<Block> {
  for (const block of chain.toReversed()) {
    yield block
    for (const member of block.members) yield* outermostFirst(member)
  }
}
