import { shorten as cut, type Exception, type Frame, type Report } from 'evenkeel/plugin'
import type { CodeTerms } from './code-terms.ts'
import type { Layer } from './terms.ts'
import type { Found, TermIndex } from './words.ts'

/** Where a term of a layer was met. */
export interface Sighting {
  term: string
  /** A phrase such as: in frame 2 (function sqlite3_step). */
  where: string
  /** 0..1 */
  confidence: number
}

/** The surest sighting of each layer. */
export type Sightings = Partial<Record<Layer, Sighting>>

export interface Indexes {
  code: CodeTerms
  type: TermIndex<Layer>
  message: TermIndex<Layer>
}

const typeConfidence = 0.9
/** A `TimeoutException` is mostly, not always, the network's. */
const vagueTypeConfidence = 0.6
const messageConfidence = 0.8
const topFrameConfidence = 0.85
const lossPerFrame = 0.05
const leastFrameConfidence = 0.5

/** Looks for the layers in the root cause: its type and module, its message, and the frames where it happened. */
export function locate(report: Report, indexes: Indexes): Sightings {
  const sightings: Sightings = {}
  const see = (finds: readonly Found<Layer>[], confidence: number, where: () => string) => {
    for (const { layer, term } of finds) {
      if ((sightings[layer]?.confidence ?? 0) < confidence) sightings[layer] = { term, where: where(), confidence }
    }
  }
  const { code, type, message } = indexes

  const cause = report.exceptions.at(-1)
  const thrown = report.exceptions.findLast(({ frames }) => frames.length > 0)
  for (const exception of new Set([cause, thrown])) {
    if (!exception) continue
    const where = () => `in the exception's type ${shorten(qualifiedType(exception))}`
    if (exception.type) see(code.inType(exception.type), typeConfidence, where)
    if (exception.module) {
      const whereModule = () => `in the exception's module ${shorten(exception.module!)}`
      see(code.inNamespace(exception.module), typeConfidence, whereModule)
    }
    if (exception.type) see(type.find(exception.type), vagueTypeConfidence, where)
  }
  const { value, mechanism } = cause ?? {}
  if (value) see(message.find(value), messageConfidence, () => `in the message "${shorten(value)}"`)
  if (mechanism) {
    see(message.find(mechanism.type), messageConfidence, () => `in the mechanism ${shorten(mechanism.type)}`)
  }
  const said = report.message
  if (said) see(message.find(said), messageConfidence, () => `in the message "${shorten(said)}"`)

  crashFrames(thrown?.frames ?? []).forEach((frame, index) => {
    const confidence = Math.max(leastFrameConfidence, topFrameConfidence - index * lossPerFrame)
    code.inFrame(frame, (field, text, finds) => {
      see(finds, confidence, () => `in frame ${index + 1} (${field} ${shorten(text)})`)
    })
  })
  return sightings
}

/**
 * The frames that say where a crash happened: library frames from the top, then the app's own frames that called them,
 * at most three. Without any frame of the app, the top ten.
 */
function crashFrames(frames: readonly Frame[]): readonly Frame[] {
  const first = frames.findIndex((frame) => frame.inApp)
  if (first < 0) return frames.slice(0, 10)
  let end = first + 1
  while (end < first + 3 && frames[end]?.inApp) end++
  return frames.slice(Math.max(0, first - 20), end)
}

function qualifiedType({ module, type }: Exception): string {
  return [module, type].filter(Boolean).join('.')
}

/** Bounds a name from a report, so that a reason stays a sentence. */
export const shorten = (text: string, most = 80): string => cut(text, most)
