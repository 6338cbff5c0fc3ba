import { bCubed } from './b-cubed.ts'
import type { LabelledTrace } from './labelled-traces.ts'

/** Labels a trace with its group. */
export type Grouper = (trace: LabelledTrace) => string

/** Similarity of two traces, by their places in the list; 1 is the same. */
export type Similarity = (a: number, b: number) => number

const frameName = (frame: LabelledTrace['frames'][number]) => `${frame.module}.${frame.function}`

/** Exact match of the type and the first `count` frames as they are written, without line numbers. */
export function topFrames(count: number): Grouper {
  return (trace) => [trace.project, trace.type, ...trace.frames.slice(0, count).map(frameName)].join('\n')
}

/** Exact match of type and message as they are written. */
export const typeAndMessage: Grouper = (trace) => [trace.project, trace.type, trace.message].join('\n')

/** In how many traces of its project a frame occurs, as a share of them. */
function documentShare(traces: readonly LabelledTrace[]): (project: string, frame: string) => number {
  const counts = new Map<string, number>()
  const totals = new Map<string, number>()
  for (const { project, frames } of traces) {
    totals.set(project, (totals.get(project) ?? 0) + 1)
    for (const name of new Set(frames.map(frameName)))
      counts.set(`${project}\n${name}`, (counts.get(`${project}\n${name}`) ?? 0) + 1)
  }
  return (project, frame) => counts.get(`${project}\n${frame}`)! / totals.get(project)!
}

/**
 * Cosine of TF-IDF vectors whose terms are the frames and the exception's type, as full-text engines score them
 * (Lerch and Mezini, CSMR 2013; Campbell, Santos and Hindle, MSR 2016): tf is the root of the count, idf is 1 + ln(1/df).
 */
export function tfIdf(traces: readonly LabelledTrace[]): Similarity {
  const withType = traces.map((trace) => ({
    ...trace,
    frames: [...trace.frames, { module: 'type', function: trace.type, filename: null, lineno: null }],
  }))
  const share = documentShare(withType)
  const vectors = withType.map(({ project, frames }) => {
    const terms = new Map<string, number>()
    for (const frame of frames) terms.set(frameName(frame), (terms.get(frameName(frame)) ?? 0) + 1)
    for (const [name, count] of terms) terms.set(name, Math.sqrt(count) * (1 - Math.log(share(project, name))))
    const length = Math.hypot(...terms.values())
    return new Map([...terms].map(([name, weight]) => [name, weight / length]))
  })
  return (a, b) => {
    let product = 0
    for (const [name, weight] of vectors[a]!) product += weight * (vectors[b]!.get(name) ?? 0)
    return product
  }
}

/** The weights' exponents: of the position, of the frame's frequency, of the distance between matched frames. */
export interface FastParameters {
  alpha: number
  beta: number
  gamma: number
}

/**
 * FaST (Rodrigues, Aloise and Fernandes, "FaST: A linear time stack trace alignment heuristic for crash report deduplication",
 * MSR 2022). A frame at position p (from 1) weighs p^-alpha · exp(-beta · df). Equal frames are matched in order of occurrence;
 * a match adds both weights, damped by exp(-gamma · |distance of positions|), a frame without a match subtracts its own, and the
 * sum is divided by all weights: -1 for nothing in common, 1 for the same. df is a share here.
 */
export function fast(traces: readonly LabelledTrace[], { alpha, beta, gamma }: FastParameters): Similarity {
  const share = documentShare(traces)
  const stacks = traces.map(({ project, frames }) => {
    const places = new Map<string, { position: number; weight: number }[]>()
    frames.forEach((frame, i) => {
      const name = frameName(frame)
      const weight = (i + 1) ** -alpha * Math.exp(-beta * share(project, name))
      places.getOrInsert(name, []).push({ position: i, weight })
    })
    return {
      places,
      total: places.values().reduce((sum, list) => sum + list.reduce((s, { weight }) => s + weight, 0), 0),
    }
  })
  return (a, b) => {
    const one = stacks[a]!
    const two = stacks[b]!
    const total = one.total + two.total
    let matched = 0
    let kept = 0
    for (const [name, places] of one.places) {
      const others = two.places.get(name) ?? []
      for (let i = 0; i < Math.min(places.length, others.length); i++) {
        const weight = places[i]!.weight + others[i]!.weight
        matched += weight
        kept += weight * Math.exp(-gamma * Math.abs(places[i]!.position - others[i]!.position))
      }
    }
    return (kept - (total - matched)) / total
  }
}

/**
 * Groups as a tracker that compares would: in the order of arrival, a trace joins the group of the most similar earlier trace of
 * its project if that reaches the threshold, else it opens a group. Labels are parallel to `traces`.
 */
export function joinMostSimilar(traces: readonly LabelledTrace[], similarity: Similarity, threshold: number): string[] {
  const labels: string[] = []
  for (let i = 0; i < traces.length; i++) {
    let best = -1
    let bestScore = -Infinity
    for (let j = 0; j < i; j++) {
      if (traces[j]!.project !== traces[i]!.project) continue
      const score = similarity(i, j)
      if (score > bestScore) {
        best = j
        bestScore = score
      }
    }
    labels.push(best >= 0 && bestScore >= threshold ? labels[best]! : `${traces[i]!.project}-${i}`)
  }
  return labels
}

/** Candidate groupings of all traces under different settings: labels by setting. */
export type Candidates = ReadonlyMap<string, readonly string[]>

/**
 * Labels every project with the setting that does best on all other projects (leave one project out), so that no project's truth
 * helps to group it. Also returns which setting served each project.
 */
export function leaveOneProjectOut(traces: readonly LabelledTrace[], candidates: Candidates) {
  const labels: string[] = new Array(traces.length)
  const chosen = new Map<string, string>()
  for (const project of new Set(traces.map((trace) => trace.project))) {
    const rest = traces.flatMap((trace, i) => (trace.project === project ? [] : [i]))
    const truth = rest.map((i) => traces[i]!.bug)
    let best: readonly string[] = []
    let bestF1 = -1
    for (const [setting, candidate] of candidates) {
      const { f1 } = bCubed(
        rest.map((i) => candidate[i]!),
        truth,
      )
      if (f1 <= bestF1) continue
      best = candidate
      bestF1 = f1
      chosen.set(project, setting)
    }
    for (let i = 0; i < traces.length; i++) if (traces[i]!.project === project) labels[i] = best[i]!
  }
  return { labels, chosen }
}
