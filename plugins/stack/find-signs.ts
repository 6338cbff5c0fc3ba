import type { Exception, Frame, Report } from 'evenkeel/plugin'
import type { Family } from './families.ts'
import type { Sign } from './sign.ts'
import { type Table, tableFor } from './tables.ts'

export interface Found {
  sign: Sign
  /** 0..1: less than the sign's own where it stands on an exception that only passed the cause on. */
  confidence: number
  /** What was seen, as the end of a sentence. */
  evidence: string
  /** Whether it stands on the root cause. */
  onCause: boolean
}

/** The surest sign of each family. */
export type Findings = ReadonlyMap<Family, Found>

/** Exceptions looked at, from the root cause outwards. */
const mostExceptions = 6
const lossPerWrapper = 0.1
/** Characters of a message looked at. */
const longestMessage = 2000
/** Frames from the top in which a function of the system can tell. */
const mostFrames = 8

export function findSigns(report: Report): Findings {
  const findings = new Map<Family, Found>()
  const table = tableFor(report.platform)
  const { exceptions, message } = report
  const last = exceptions.length - 1
  for (let i = last; i >= 0 && last - i < mostExceptions; i--) {
    const exception = exceptions[i]!
    lookAt(subjectOf(exception), table, (last - i) * lossPerWrapper, findings)
  }
  if (exceptions.length === 0 && message !== null) {
    lookAt({ ...nothing, message: message.slice(0, longestMessage) }, table, 0, findings)
  }
  return findings
}

/** What signs are looked for in. */
interface Subject {
  /** Without module or namespace, and as sent, in lower case. */
  names: readonly string[]
  type: string
  module: string
  message: string
  mechanism: string
  frames: readonly Frame[]
}

const nothing: Subject = { names: [], type: '', module: '', message: '', mechanism: '', frames: [] }

function subjectOf({ type, value, module, mechanism, frames }: Exception): Subject {
  const full = (type ?? '').slice(0, 300)
  // Minidumps add a code, Apple's crash reports a signal: EXC_BAD_ACCESS / KERN_INVALID_ADDRESS, EXC_CRASH (SIGABRT).
  const [plain = '', added = ''] = full.split(/ \/ | \(|\)$/, 2)
  const end = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(':'), plain.lastIndexOf('\\'))
  const bare = plain.slice(end + 1)
  const nested = bare.slice(bare.lastIndexOf('$') + 1)
  const description = mechanism?.description
  return {
    names: [...new Set([full, plain, bare, nested, added].map((name) => name.toLowerCase()))],
    type: full,
    module: module ?? plain.slice(0, Math.max(0, end)),
    message: [value, description].filter(Boolean).join('\n').slice(0, longestMessage),
    mechanism: mechanism?.type ?? '',
    frames,
  }
}

function lookAt(subject: Subject, { byType, untyped }: Table, loss: number, findings: Map<Family, Found>): void {
  const consider = (sign: Sign, named: boolean) => {
    const confidence = sign.confidence - loss
    if ((findings.get(sign.family)?.confidence ?? 0) >= confidence) return
    const evidence = evidenceOf(sign, subject, named)
    if (evidence !== null) findings.set(sign.family, { sign, confidence, evidence, onCause: loss === 0 })
  }
  for (const name of subject.names) for (const sign of byType.get(name) ?? []) consider(sign, true)
  for (const sign of untyped) consider(sign, false)
}

/** What of the subject fits the sign; null when something does not. */
function evidenceOf(sign: Sign, { type, module, message, mechanism, frames }: Subject, named: boolean): string | null {
  let evidence = named ? `the type is ${shorten(type)}` : ''
  if (sign.module && !sign.module.test(module)) return null
  if (sign.mechanism) {
    if (!sign.mechanism.test(mechanism)) return null
    evidence ||= `the mechanism is ${shorten(mechanism)}`
  }
  if (sign.message) {
    const said = sign.message.exec(message)?.[0]
    if (said === undefined) return null
    evidence += `${evidence && ' and '}the message says "${shorten(said)}"`
  }
  if (sign.frame) {
    const at = frames.findIndex(
      (frame, index) =>
        index < mostFrames && !frame.inApp && frame.function !== null && sign.frame!.test(frame.function.slice(0, 300)),
    )
    if (at < 0) return null
    evidence += `${evidence && ' and '}frame ${at + 1} is ${shorten(frames[at]!.function!)}`
  }
  return evidence
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79).toWellFormed()}…` : text
}
