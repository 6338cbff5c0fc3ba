import type { Exception, Frame } from '../report.ts'
import { type AppleFailure, readSwiftFailure, readUncaughtException } from './apple-failure.ts'
import { readAppleFrame } from './apple-frame.ts'
import { exceptionOf, frameOf, maxFrames } from './frame.ts'
import { isInApp } from './in-app.ts'

/**
 * Reads Apple crash reports in text form, NSException logs with their call stack, and Swift's runtime failures and
 * backtraces. The crashed thread comes first; the exception that ended the app (`Last Exception Backtrace`) is its
 * root cause. A Swift failure without a backtrace has its file and line as the only frame. A report's process, and
 * images inside an app bundle, are the app's. Nothing frame-like: an empty list.
 */
export function parseApple(lines: readonly string[]): Exception[] {
  const report = readReport(lines)
  const { facts, failure, uncaught, thrown } = report
  const crashed =
    report.crashed ?? report.threads.get(triggeringThread(facts)) ?? report.threads.get('0') ?? report.loose
  const type = facts.get('Exception Type') ?? null
  const exceptions: Exception[] = []

  const isAllUncaught = uncaught !== null && thrown.length === 0 && type === null
  if (!isAllUncaught && (type !== null || failure !== null || crashed.length > 0)) {
    const frames = crashed.length > 0 || !failure?.filename ? crashed : [placeOf(failure)]
    exceptions.push(exceptionOf(type ?? failure?.type ?? null, describe(report), frames))
  }
  if (isAllUncaught || thrown.length > 0)
    exceptions.push(
      exceptionOf(uncaught?.type ?? 'NSException', uncaught?.message ?? null, isAllUncaught ? crashed : thrown),
    )
  decideInApp(exceptions, report)
  return exceptions
}

interface CrashReport {
  /** `Exception Type: …` and the like, by their name. */
  facts: Map<string, string>
  /** Lines of `Application Specific Information`. */
  information: string[]
  failure: AppleFailure | null
  uncaught: AppleFailure | null
  crashed: Frame[] | null
  thrown: Frame[]
  threads: Map<string, Frame[]>
  /** Frames under no heading. */
  loose: Frame[]
  /** Paths of binary images by name. */
  images: Map<string, string>
}

const fact =
  /^(Process|Exception (?:Type|Subtype|Codes|Message)|Termination (?:Reason|Description)|Triggered by Thread|Crashed Thread):\s*(\S.*)$/
const threadHeading = /^Thread (\d{1,6})(?: "[^"]{0,200}")?( crashed)?::?(?:\s|$)/i
const thrownHeading = /^Last Exception Backtrace:|^\*\*\* First throw call stack:/
const sourceExcerpt = /^\s*(\d{1,9})│ ?(.*)$/

function readReport(lines: readonly string[]): CrashReport {
  const report: CrashReport = {
    facts: new Map(),
    information: [],
    failure: null,
    uncaught: null,
    crashed: null,
    thrown: [],
    threads: new Map(),
    loose: [],
    images: new Map(),
  }
  let stack = report.loose
  let isInformation = false
  let lastIndex = -1

  for (const line of lines) {
    const numbered = readAppleFrame(line)
    if (numbered) {
      if (stack === report.loose && numbered.index <= lastIndex) stack = []
      lastIndex = numbered.index
      if (stack.length < maxFrames) stack.push(numbered.frame)
      continue
    }
    const text = line.trim()
    const thread = threadHeading.exec(text)
    const named = fact.exec(text)
    const excerpt = sourceExcerpt.exec(line)
    if (excerpt) addExcerpt(stack.at(-1), Number(excerpt[1]), excerpt[2]!)
    else if (thread) {
      stack = []
      if (thread[2]) report.crashed ??= stack
      else if (report.threads.size < 1000 && !report.threads.has(thread[1]!)) report.threads.set(thread[1]!, stack)
    } else if (thrownHeading.test(text)) stack = report.thrown
    else if (text.startsWith('0x')) readImage(report.images, text)
    else if (named && !report.facts.has(named[1]!)) report.facts.set(named[1]!, named[2]!.trim())
    else if (isInformation && text && report.information.length < 20) report.information.push(text)
    isInformation = text.startsWith('Application Specific Information:') || (isInformation && text !== '' && !thread)
    report.failure ??= readSwiftFailure(text)
    report.uncaught ??= readUncaughtException(text)
  }
  return report
}

function readImage(images: Map<string, string>, text: string): void {
  const path = text.slice(text.indexOf('> /') + 2)
  if (text.includes('> /') && images.size < 5000) images.set(path.slice(path.lastIndexOf('/') + 1), path)
}

/** Swift prints the lines around a frame under it, each with its number. */
function addExcerpt(frame: Frame | undefined, lineno: number, source: string): void {
  if (!frame || frame.lineno === null) return
  frame.context ??= { pre: [], line: '', post: [] }
  if (lineno === frame.lineno) frame.context.line = source
  else if (lineno < frame.lineno) frame.context.pre.push(source)
  else frame.context.post.push(source)
}

function triggeringThread(facts: Map<string, string>): string {
  const thread = facts.get('Triggered by Thread') ?? facts.get('Crashed Thread') ?? ''
  return /^\d+/.exec(thread)?.[0] ?? ''
}

function describe({ facts, failure, information, uncaught }: CrashReport): string | null {
  const codes = facts.get('Exception Codes')
  const parts = [
    ...(failure && !facts.has('Exception Type') ? [failure.message] : []),
    ...information.filter((line) => !uncaught || !readUncaughtException(line)),
    facts.get('Exception Message'),
    facts.get('Exception Subtype') ?? (codes && /[1-9a-wyz]/i.test(codes) ? codes : undefined),
    facts.get('Termination Reason'),
    facts.get('Termination Description'),
  ]
  return parts.filter(Boolean).join('\n') || null
}

const placeOf = ({ filename, lineno }: AppleFailure) => frameOf('cocoa', { filename, lineno })

/** Images come last in a report, so what is the app's own is known only now. */
function decideInApp(exceptions: readonly Exception[], { facts, images }: CrashReport): void {
  const own = facts.get('Process')?.replace(/ \[\d+\]$/, '')
  for (const frame of exceptions.flatMap(({ frames }) => frames)) {
    const path = frame.package === null ? undefined : images.get(frame.package)
    if (frame.package !== null && frame.package === own) frame.inApp = true
    else if (path !== undefined) frame.inApp = isInApp({ ...frame, package: path }, 'cocoa')
  }
}
