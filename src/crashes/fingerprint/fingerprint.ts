import { hash } from 'node:crypto'
import type { Exception, Report } from '../report.ts'
import { type ChosenFrames, chooseFrames } from './choose-frames.ts'
import { typeName } from './normalise-frame.ts'
import { parameterise } from './parameterise.ts'

/** What a crash is grouped by: reports of one project with the same `hash` are one issue. */
export interface Fingerprint {
  /** 32 lower-case hex digits. */
  hash: string
  /** What went into it, in words: `type and 3 in-app frames`. */
  basis: string
}

const defaultMarker = /^\{\{\s*default\s*\}\}$/

/** Exceptions that only carry another one from a thread, a proxy or a container to the caller. */
const carriers = new Set([
  'ExecutionException',
  'CompletionException',
  'InvocationTargetException',
  'UndeclaredThrowableException',
  'TargetInvocationException',
  'AggregateException',
  'RuntimeException',
  'ServletException',
  'NestedServletException',
])

/**
 * Fingerprints a report. With frames: the types of the exception chain and the frames nearest to the root cause; the message
 * stays out, as its parameters differ between occurrences of one bug, unless no frame has a name. Without frames: type and
 * parameterised message; then the message, the transaction, the level. A custom fingerprint replaces all of it, its
 * `{{ default }}` stands for what it replaced.
 */
export function fingerprint(report: Report): Fingerprint {
  const custom = report.customFingerprint
  if (custom === null || custom.length === 0) return usual(report)
  if (!custom.some((part) => defaultMarker.test(part)))
    return { hash: digest(['custom', ...custom]), basis: "the sender's fingerprint" }
  const fallback = usual(report)
  if (custom.length === 1) return fallback
  const parts = custom.map((part) => (defaultMarker.test(part) ? fallback.hash : part))
  return { hash: digest(['custom', ...parts]), basis: `the sender's fingerprint with ${fallback.basis}` }
}

function usual(report: Report): Fingerprint {
  const types = chainTypes(report.exceptions, report.platform)
  const frames = chooseFrames(report.exceptions, report.platform)
  if (frames.keys.length > 0) {
    const message = frames.named ? '' : messageOf(report)
    const words = [types.length > 0 ? 'type' : '', message === '' ? '' : 'message', describe(frames)]
    return { hash: digest(['frames', ...types, message, ...frames.keys]), basis: join(words.filter(Boolean)) }
  }
  const message = messageOf(report)
  if (types.length > 0)
    return { hash: digest(['type', ...types, message]), basis: message === '' ? 'type' : 'type and message' }
  if (message !== '') return { hash: digest(['message', message]), basis: 'message' }
  if (report.transaction)
    return { hash: digest(['transaction', parameterise(report.transaction)]), basis: 'transaction' }
  return { hash: digest(['level', report.level]), basis: 'level' }
}

/** The distinct types from the root cause outwards; carriers count only when there is nothing else. */
export function chainTypes(exceptions: readonly Exception[], platform: string): string[] {
  const types: string[] = []
  let carrier = ''
  for (const exception of exceptions.toReversed()) {
    const type = exception.type === null ? '' : typeName(exception.type)
    // A minifier's name for a class changes with every build.
    if (type === '' || (type.length <= 2 && platform === 'javascript')) continue
    if (carriers.has(type)) carrier ||= type
    else if (!types.includes(type)) types.push(type)
  }
  return types.length === 0 && carrier !== '' ? [carrier] : types
}

function messageOf(report: Report): string {
  const value = report.exceptions.findLast((exception) => exception.value)?.value
  return parameterise(value ?? report.messageTemplate ?? report.message ?? '')
}

function describe(frames: ChosenFrames): string {
  const count = frames.keys.length
  const noun = `${frames.inApp ? 'in-app' : 'system'} ${frames.recursive ? 'function' : 'frame'}${count === 1 ? '' : 's'}`
  return frames.recursive ? `${count} recurring ${noun}` : `${count} ${noun}`
}

function join(parts: string[]): string {
  return parts.length < 3 ? parts.join(' and ') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

function digest(parts: readonly string[]): string {
  return hash('sha256', JSON.stringify(parts), 'hex').slice(0, 32)
}
