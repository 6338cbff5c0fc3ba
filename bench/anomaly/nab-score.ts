import type { WindowedSeries } from './corpus.ts'

/** What a true alarm, a false one and a missed window weigh: the application profiles of NAB. */
export const profiles = {
  standard: { caught: 1, falseAlarm: 0.11, missed: 1 },
  lowFalsePositives: { caught: 1, falseAlarm: 0.22, missed: 1 },
  lowFalseNegatives: { caught: 1, falseAlarm: 0.11, missed: 2 },
} as const
export type Profile = keyof typeof profiles

/** Share of a file, and most of its rows, that are not scored. */
const PROBATION = { share: 0.15, most: 750 }

/** A row that is scored: how much an alarm there is worth, −1..1, and in which window it lies. */
interface Place {
  score: number
  worth: number
  window: string | null
}

/** 1 at the beginning of a window, 0 at its end, down to −1 far behind it. */
const scaledSigmoid = (position: number) => (position > 3 ? -1 : 2 / (1 + Math.exp(5 * position)) - 1)

/**
 * The score of the Numenta Anomaly Benchmark: Lavin and Ahmad, "Evaluating real-time anomaly detection algorithms" (2015). The
 * first row of a window that is an alarm counts, the sooner the more; every alarm outside is false, the further behind a window
 * the more. One threshold for all files, the best one. 100: each window caught at its first row and nothing else; 0: no alarms.
 *
 * @param scores a list for each file, one for each row
 */
export function nabScore(
  corpus: readonly WindowedSeries[],
  scores: ReadonlyMap<string, readonly number[]>,
  profile: Profile,
): { score: number; threshold: number } {
  const places = placesOf(corpus, scores).sort((one, other) => other.score - one.score)
  const { missed } = profiles[profile]
  const none = -missed * new Set(places.flatMap(({ window }) => window ?? [])).size
  const all = corpus.reduce((sum, { windows }) => sum + windows.length, 0)
  let best = none
  let threshold = Number.POSITIVE_INFINITY
  for (const [sum, at] of sumsByThreshold(places, none, profile)) if (sum > best) [best, threshold] = [sum, at]
  return { score: (100 * (best - none)) / (all - none), threshold }
}

/** The same with a threshold that is given. */
export function nabScoreAt(
  corpus: readonly WindowedSeries[],
  scores: ReadonlyMap<string, readonly number[]>,
  profile: Profile,
  threshold: number,
): number {
  const raised = new Map([...scores].map(([name, list]) => [name, list.map((score) => Number(score >= threshold))]))
  const places = placesOf(corpus, raised).sort((one, other) => other.score - one.score)
  const { missed } = profiles[profile]
  const none = -missed * new Set(places.flatMap(({ window }) => window ?? [])).size
  const all = corpus.reduce((sum, { windows }) => sum + windows.length, 0)
  const atOne = [...sumsByThreshold(places, none, profile)].find(([, at]) => at === 1)
  return (100 * ((atOne?.[0] ?? none) - none)) / (all - none)
}

/** The weighted sum with each threshold that tells rows apart, from the highest on. */
function* sumsByThreshold(places: readonly Place[], none: number, profile: Profile): Generator<[number, number]> {
  const { caught, falseAlarm, missed } = profiles[profile]
  const gained = new Map<string, number>()
  let sum = none
  for (const [index, { score, worth, window }] of places.entries()) {
    if (window === null) sum += falseAlarm * worth
    else {
      const before = gained.get(window) ?? -missed
      if (caught * worth > before) {
        sum += caught * worth - before
        gained.set(window, caught * worth)
      }
    }
    if (places[index + 1]?.score !== score) yield [sum, score]
  }
}

function placesOf(corpus: readonly WindowedSeries[], scores: ReadonlyMap<string, readonly number[]>): Place[] {
  return corpus.flatMap(({ name, samples, windows }) => {
    const list = scores.get(name)
    if (list?.length !== samples.length) throw new Error(`${name}: ${samples.length} rows, ${list?.length ?? 0} scores`)
    const probation = Math.min(Math.floor(PROBATION.share * samples.length), PROBATION.most)
    return list.map((score, row) => ({ score, ...worthOf(row, name, windows) })).slice(probation)
  })
}

function worthOf(row: number, name: string, windows: WindowedSeries['windows']): Omit<Place, 'score'> {
  const within = windows.findIndex(([first, last]) => row >= first && row <= last)
  if (within >= 0) {
    const [first, last] = windows[within]!
    const position = -(last - row + 1) / (last - first + 1)
    return { worth: scaledSigmoid(position) / scaledSigmoid(-1), window: `${name} ${within}` }
  }
  const behind = windows.findLast(([, last]) => last < row)
  return { worth: behind ? scaledSigmoid((row - behind[1]) / (behind[1] - behind[0])) : -1, window: null }
}
