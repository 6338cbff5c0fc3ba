/** What a Swift runtime or an NSException says about its failure, on one line of a log or report. */
export interface AppleFailure {
  type: string
  message: string
  /** File and line that a Swift runtime failure names. */
  filename: string | null
  lineno: number | null
}

/**
 * Reads `Fatal error: …: file X.swift, line 12` (Swift before 5.4), `App/X.swift:12: Fatal error: …` (since), also for
 * failed assertions and preconditions. Null when the line is none.
 */
export function readSwiftFailure(line: string): AppleFailure | null {
  const match = /(?:Fatal error|Precondition failed|Assertion failed)(?=: |$)/.exec(line)
  if (!match) return null
  const type = match[0]
  const before = /(?:^|[\s(])([^\s:(]{1,400}\.swift):(\d{1,9}): $/.exec(
    line.slice(Math.max(match.index - 420, 0), match.index),
  )
  const text = line.slice(match.index + type.length).replace(/^: /, '')
  const mark = text.lastIndexOf('file ')
  const after = mark === -1 ? null : /^file (.{1,400}\.swift), line (\d{1,9})$/.exec(text.slice(mark).trimEnd())
  const { 1: path, 2: lineno } = before ?? after ?? []
  const message = after ? text.slice(0, mark).replace(/: $/, '') : text
  const filename = path?.slice(path.lastIndexOf('/') + 1) ?? null
  return { type, message, filename, lineno: lineno === undefined ? null : Number(lineno) }
}

/** Reads `*** Terminating app due to uncaught exception 'Type', reason: 'message'`. Null when the line is none. */
export function readUncaughtException(line: string): AppleFailure | null {
  const match = /uncaught exception '([^']{1,200})', reason: '?/.exec(line)
  if (!match) return null
  const rest = line.slice(match.index + match[0].length)
  const message = rest.replace(/'(?:, userInfo: .*)?$|' terminating with .*$/, '')
  return { type: match[1]!, message, filename: null, lineno: null }
}
