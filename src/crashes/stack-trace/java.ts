import type { Exception, Frame } from '../report.ts'
import { addToChain, exceptionOf, frameOf, maxExceptions, maxFrames } from './frame.ts'

/**
 * Reads what `Throwable.printStackTrace` prints, on a console or through Android's logcat. A cause gets back the
 * frames that `... n more` leaves out. Suppressed exceptions stand just before the root cause, marked by the
 * mechanism `suppressed`; those without a frame (the coroutine notes of Kotlin) are dropped. `Native Method` stays as
 * the file name, for that is all Java tells of it. Types stay qualified. No frames: an empty list.
 */
export function parseJava(lines: readonly string[]): Exception[] {
  const chain: Throwable[] = []
  const aside: Throwable[] = []
  /** The exceptions being printed, the innermost indentation last. */
  const open: Throwable[] = []
  const preface: string[] = []

  const start = (head: Head, indent: number, encloser: Throwable | null, suppressed: boolean) => {
    const next = { ...head, indent, encloser, suppressed, frames: [], length: 0 }
    if (encloser) encloser.encloser = null
    open.push(next)
    if (!suppressed) addToChain(chain, next)
    else if (aside.length < maxExceptions) aside.push(next)
    return next
  }
  const outermost = () => start(prefaceHead(preface), 0, null, false)

  for (const raw of lines) {
    const line = withoutLogPrefix(raw)
    const frame = readFrame(line)
    if (frame) {
      addFrames(open.at(-1) ?? outermost(), [frame], 1)
      continue
    }
    const nested = nestedHeader.exec(line)
    if (nested && (open.length > 0 || preface.length > 0)) {
      const current = open.at(-1) ?? outermost()
      const head = headOf(line.slice(nested[0].length), [])
      const indent = nested[1]!.length
      if (nested[2] === 'Suppressed') {
        closeTo(open, indent - 1)
        const encloser = open.at(-1) ?? current
        start(head, Math.max(indent, encloser.indent + 1), encloser, true)
      } else {
        closeTo(open, indent)
        const encloser = open.pop() ?? current
        start(head, Math.min(indent, encloser.indent), encloser, encloser.suppressed)
      }
      continue
    }
    const current = open.at(-1)
    const more = commonFrames.exec(line)
    if (!current) preface.push(line)
    else if (more) addCommonFrames(current, Number(more[1]))
    else if (current.length === 0) current.message = current.message === null ? line : `${current.message}\n${line}`
    else if (threadHeader.test(line) || qualifiedType.test(line)) break
  }

  const root = chain.pop()
  if (!root) return []
  const suppressed = aside.filter((throwable) => throwable.frames.length > 0)
  return [...chain, ...suppressed.slice(0, maxExceptions - 1 - chain.length), root].map(toException)
}

interface Head {
  type: string | null
  message: string | null
}

interface Throwable extends Head {
  indent: number
  /** The exception whose outer frames this one may share. */
  encloser: Throwable | null
  suppressed: boolean
  /** The first `maxFrames` of `length` frames. */
  frames: Frame[]
  length: number
}

function toException({ type, message, frames, suppressed }: Throwable): Exception {
  const copies = frames.map((frame) => ({ ...frame }))
  const mechanism = suppressed ? { type: 'suppressed', handled: null, description: null } : null
  return { ...exceptionOf(type, message, copies), mechanism }
}

function closeTo(open: Throwable[], indent: number): void {
  while (open.length > 1 && open.at(-1)!.indent > indent) open.pop()
}

function addFrames(throwable: Throwable, frames: readonly Frame[], length: number): void {
  for (const frame of frames.slice(0, maxFrames - throwable.frames.length)) throwable.frames.push(frame)
  throwable.length += length
}

function addCommonFrames(throwable: Throwable, count: number): void {
  const { encloser } = throwable
  if (!encloser) return
  throwable.encloser = null
  const shared = Math.min(count, encloser.length)
  addFrames(throwable, encloser.frames.slice(encloser.length - shared), shared)
}

const nestedHeader = /^(\s*)(Caused by|Suppressed): (?!\[CIRCULAR REFERENCE)(?=[\p{L}\p{N}_$.-]+(?:: |:?\s*$))/u
const threadHeader = /^Exception in thread "[^"]{0,500}" /
const commonFrames = /^\s*\.\.\. (\d{1,9}) (?:more|common frames omitted)\s*$/
const qualifiedType = /^[\p{L}\p{N}_$-]+(?:\.[\p{L}\p{N}_$-]+)+(?=: |:?\s*$)/u
const anyType = /^[\p{L}\p{N}_$.-]+(?=: |:?\s*$)/u
const throwableName = /(?:Exception|Error|Throwable|Failure|Death)$/
/** A log line that ends in the exception. */
const typeAtLineEnd = /\s(?=[\p{L}\p{N}_$.-]{1,300}(?:Exception|Error)(?:: |$))/u
const androidPreamble = /^(?:FATAL EXCEPTION: |Process: |PID: |-{9} beginning of )/

/** What a line that starts with a type says, its message going on in the lines that follow. */
function headOf(line: string, following: readonly string[]): Head {
  const type = anyType.exec(line)?.[0] ?? null
  if (type === null) return { type, message: [line, ...following].join('\n') }
  const rest = line.slice(type.length)
  if (rest.startsWith(':')) return { type, message: [rest.slice(rest[1] === ' ' ? 2 : 1), ...following].join('\n') }
  return { type, message: following.some((next) => next.trim()) ? following.join('\n') : null }
}

/** Finds the header among the lines before the first frame: log lines may come first, the message may be long. */
function prefaceHead(preface: readonly string[]): Head {
  const lines = preface.map((line) => line.trimStart().replace(threadHeader, ''))
  const qualified = lines.map((line) => qualifiedType.exec(line)?.[0])
  let at = qualified.findIndex((type) => type && throwableName.test(type))
  if (at === -1) at = preface.findIndex((line) => threadHeader.test(line.trimStart()))
  if (at === -1) at = qualified.findIndex(Boolean)
  if (at !== -1) return headOf(lines[at]!, preface.slice(at + 1))

  const text = lines.filter((line) => line.trim() && !androidPreamble.test(line))
  const last = text.at(-1)
  if (last === undefined) return { type: null, message: null }
  const end = typeAtLineEnd.exec(last)
  return end ? headOf(last.slice(end.index + 1), []) : headOf(text[0]!, text.slice(1))
}

/** Logcat's `threadtime`, `time`, `brief` and Android Studio forms; what follows keeps its indentation. */
const logPrefix =
  /^(?:(?:\d{4}-)?\d\d-\d\d \d\d:\d\d:\d\d\.\d{3,6}[ \t]{1,4})?(?:(?:[ \d]{1,8}[- ][ \d]{1,8}(?:\/\S{1,200})? {1,4})?[VDIWEFA]\/[^\s:(]{1,80} ?(?:\( {0,6}\d{1,7}\))?: ?|[ \d]{1,8} [ \d]{1,8} [VDIWEFA] [^\s:]{1,80} {0,20}: ?|\d{1,7}-\d{1,7} {1,4}\S{1,80} {1,60}\S{1,200} {1,60}[VDIWEFA] {1,4})/

function withoutLogPrefix(line: string): string {
  const prefix = logPrefix.exec(line)
  return prefix ? line.slice(prefix[0].length) : line
}

/** `at module/package.Class.method(File.java:12) ~[library.jar:1.0]` */
function readFrame(line: string): Frame | null {
  const text = line.trim()
  if (!text.startsWith('at ')) return null
  const close = text.lastIndexOf(')')
  const open = text.lastIndexOf('(', close)
  const library = text.slice(close + 1).trim()
  if (open === -1 || (library && !/^~?\[[^[\]]*\]$/.test(library))) return null

  const source = readSource(text.slice(open + 1, close))
  const name = text.slice(3, open)
  const dot = name.lastIndexOf('.')
  const { loader, module } = splitLoader(name.slice(0, dot))
  if (!source || dot < 1 || name.endsWith(' ') || !module || module.includes(' ')) return null
  const jar = library.replace(/^~?\[|\]$/g, '').split(':')[0]
  const origin = jar && jar !== '?' && jar !== 'na' ? jar : loader
  return frameOf('java', { module, function: name.slice(dot + 1) || null, package: origin, ...source })
}

function readSource(text: string): Pick<Frame, 'filename' | 'lineno'> | null {
  const { 1: file = text, 2: line } = /^(.*):(\d{1,9})$/.exec(text) ?? []
  if (file === 'Native Method') return { filename: file, lineno: null }
  const known = file !== 'Unknown Source' && file !== ''
  if ((text === '' || /[\s/:\\]/.test(file)) && file !== 'Unknown Source') return null
  return { filename: known ? file : null, lineno: line === undefined ? null : Number(line) }
}

/** Takes `app//` or `java.base@21/` off a class name; the slash before a hidden class's number belongs to the name. */
function splitLoader(name: string): { loader: string | null; module: string } {
  let slash = name.lastIndexOf('/')
  if (slash > 0 && /\d/.test(name.charAt(slash + 1))) slash = name.lastIndexOf('/', slash - 1)
  if (slash === -1) return { loader: null, module: name }
  const loader = name.slice(0, slash).split('/').at(-1)!.split('@')[0]!
  return { loader: loader || null, module: name.slice(slash + 1) }
}
