import type { Exception, Frame } from '../../../src/crashes/report.ts'
import { parseStackTrace } from '../../../src/crashes/stack-trace/parse-stack-trace.ts'

/**
 * A parsed trace in short: a line `Type: message` an exception, then one a frame: `+` for the app's code, `-` for
 * foreign code, function, place and image. What is unknown is `?`. First comes the language.
 */
export function printed(text: string, platform?: string): string[] | null {
  const trace = parseStackTrace(text, platform)
  return trace && [trace.language, ...trace.exceptions.flatMap(printException)]
}

function printException({ type, value, mechanism, frames }: Exception): string[] {
  const head = value === null ? (type ?? '?') : `${type ?? '?'}: ${value}`
  return [mechanism ? `(${mechanism.type}) ${head}` : head, ...frames.map(printFrame)]
}

function printFrame(frame: Frame): string {
  const name = [frame.module, frame.function ?? '?'].filter(Boolean).join('.')
  const place = [frame.filename ?? '?', frame.lineno, frame.colno].filter((part) => part !== null).join(':')
  return `${frame.inApp ? '+' : '-'} ${name} ${place}${frame.package ? ` [${frame.package}]` : ''}`
}
