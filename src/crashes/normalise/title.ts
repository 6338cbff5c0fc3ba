import type { Exception, Frame, Report } from '../report.ts'
import { primaryException } from './primary-exception.ts'
import { isNamed } from './symbol-names.ts'

const longest = 200

/**
 * One line of at most 200 characters that names what happened: `Type: value` of the primary exception, else the message,
 * else the function that failed.
 */
export function titleOf(report: Pick<Report, 'exceptions' | 'message'>): string {
  const exception = primaryException(report)
  const title =
    (exception && exceptionTitle(exception)) ??
    firstLine(report.message) ??
    (exception && (blamedFrame(exception.frames)?.function ?? exception.mechanism?.type)) ??
    '<unlabelled report>'
  return title.length > longest ? `${title.slice(0, longest - 1).toWellFormed()}…` : title
}

/**
 * Where it happened: the transaction, else `function (module or file)` of the first frame of the app itself that has a
 * name, or of any first frame that has one.
 */
export function culpritOf(report: Pick<Report, 'exceptions' | 'transaction'>): string | null {
  if (report.transaction !== null) return report.transaction
  const frame = blamedFrame(primaryException(report)?.frames ?? [])
  if (frame === undefined) return null
  const place = frame.module ?? frame.filename ?? frame.package
  return place === null ? frame.function : `${frame.function} (${place})`
}

function exceptionTitle({ type, value }: Exception): string | null {
  const line = firstLine(value)
  if (type === null) return line
  return line === null ? type : `${type}: ${line}`
}

function blamedFrame(frames: Frame[]): Frame | undefined {
  const named = frames.filter((frame) => isNamed(frame.function))
  return named.find((frame) => frame.inApp) ?? named[0]
}

function firstLine(value: string | null): string | null {
  if (value === null) return null
  const line = value
    .slice(0, 1000)
    .split('\n')
    .find((each) => each.trim() !== '')
  return line?.trim() ?? null
}
