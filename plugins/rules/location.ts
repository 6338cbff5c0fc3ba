import type { Exception, Frame, Report } from 'evenkeel/plugin'
import type { Layer } from './terms.ts'
import type { TermIndex } from './words.ts'

/** Where a term of a layer was met. */
export interface Sighting {
  term: string
  /** A phrase such as: in frame 2 (sqlite3_step). */
  where: string
  /** 0..1 */
  confidence: number
}

/** The surest sighting of each layer. */
export type Sightings = Partial<Record<Layer, Sighting>>

export interface Indexes {
  code: TermIndex<Layer>
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
  const see = (index: TermIndex<Layer>, text: string | null | undefined, confidence: number, where: () => string) => {
    if (!text) return
    for (const { layer, term } of index.find(text)) {
      if ((sightings[layer]?.confidence ?? 0) < confidence) sightings[layer] = { term, where: where(), confidence }
    }
  }

  const cause = report.exceptions.at(-1)
  const thrown = report.exceptions.findLast(({ frames }) => frames.length > 0)
  for (const exception of new Set([cause, thrown])) {
    if (!exception) continue
    const where = () => `in the exception's type ${shorten(qualifiedType(exception))}`
    see(indexes.code, exception.type, typeConfidence, where)
    see(indexes.code, exception.module, typeConfidence, where)
    see(indexes.type, exception.type, vagueTypeConfidence, where)
  }
  if (cause) {
    see(indexes.message, cause.value, messageConfidence, () => `in the message "${shorten(cause.value!)}"`)
    see(indexes.message, cause.mechanism?.type, messageConfidence, () => `in the mechanism ${cause.mechanism?.type}`)
  }
  see(indexes.message, report.message, messageConfidence, () => `in the message "${shorten(report.message!)}"`)

  crashFrames(thrown?.frames ?? []).forEach((frame, index) => {
    const confidence = Math.max(leastFrameConfidence, topFrameConfidence - index * lossPerFrame)
    const where = () => `in frame ${index + 1} (${shorten(frame.function ?? frame.filename ?? frame.package ?? '?')})`
    see(indexes.code, frame.function, confidence, where)
    see(indexes.code, frame.module, confidence, where)
    see(indexes.code, frame.filename, confidence, where)
    see(indexes.code, frame.package, confidence, where)
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
export function shorten(text: string, most = 80): string {
  return text.length > most ? `${text.slice(0, most - 1).toWellFormed()}…` : text
}
