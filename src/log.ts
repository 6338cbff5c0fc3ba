import { randomUUID } from 'node:crypto'
import { type DestinationStream, type Logger, pino } from 'pino'

export type Log = Logger

/** JSON lines on standard output, or a form for people when that is a terminal. Secrets are cut out whoever logs them. */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = { level, redact: ['authorization', '*.authorization', 'token', '*.token', 'secret', '*.secret'] }
  if (destination) return pino(options, destination)
  if (!process.stdout.isTTY) return pino(options)
  return pino({
    ...options,
    transport: { target: 'pino-pretty', options: { ignore: 'pid,hostname', singleLine: true } },
  })
}

/** The id a request is logged under: the caller's own where it has a usable one. */
export function requestIdOf(given: unknown): string {
  return typeof given === 'string' && /^[\w.:-]{1,128}$/.test(given) ? given : randomUUID()
}
