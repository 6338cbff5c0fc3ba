import type { Level } from '../report.ts'
import { number } from './json.ts'

const byName = new Map<unknown, Level>([
  ['trace', 'debug'],
  ['verbose', 'debug'],
  ['debug', 'debug'],
  ['log', 'info'],
  ['info', 'info'],
  ['information', 'info'],
  ['notice', 'info'],
  ['warn', 'warning'],
  ['warning', 'warning'],
  ['err', 'error'],
  ['error', 'error'],
  ['severe', 'error'],
  ['crit', 'fatal'],
  ['critical', 'fatal'],
  ['alert', 'fatal'],
  ['emergency', 'fatal'],
  ['panic', 'fatal'],
  ['fatal', 'fatal'],
])

/** A level under the names of the usual loggers, or as Python's number (10 debug to 50 fatal); null when it is neither. */
export function readLevel(value: unknown): Level | null {
  const named = byName.get(value) ?? (typeof value === 'string' ? byName.get(value.trim().toLowerCase()) : undefined)
  if (named !== undefined) return named
  const rank = number(value)
  if (rank === null) return null
  if (rank >= 50) return 'fatal'
  if (rank >= 40) return 'error'
  if (rank >= 30) return 'warning'
  return rank >= 20 ? 'info' : 'debug'
}
