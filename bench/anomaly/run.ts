import { join } from 'node:path'
import { askDetector } from './ask-detector.ts'
import { dataFolder, type LabelledSeries, readCrashRates, readNab } from './corpus.ts'
import { eventScore } from './event-score.ts'
import { nabScore, nabScoreAt, type Profile, profiles } from './nab-score.ts'
import { ewma, holtWinters, rollingMad, type Scorer } from './references.ts'

/** How well anomalies of labelled series are found, beside three methods of the textbooks. */

const DAY = 86_400_000

const folder = dataFolder()
const nab = readNab(join(folder, 'nab'))
const crashRates = readCrashRates(join(folder, 'crash-rate'))
const everything: LabelledSeries[] = [...nab, ...crashRates]

/** By the usual time between two rows. */
function rowsOfDay({ samples }: LabelledSeries): number {
  const steps = samples.slice(1).map(({ at }, row) => at.getTime() - samples[row]!.at.getTime())
  const usual = steps.sort((one, other) => one - other)[steps.length >> 1] ?? DAY
  return Math.max(2, Math.round(DAY / Math.max(usual, 1)))
}

function scored(scorerOf: (series: LabelledSeries) => Scorer): Map<string, number[]> {
  return new Map(
    everything.map((series) => [series.name, scorerOf(series)(series.samples.map(({ value }) => value))] as const),
  )
}

const startedAt = performance.now()
const ours = await askDetector(everything)
const milliseconds = performance.now() - startedAt
const rows = everything.reduce((sum, { samples }) => sum + samples.length, 0)

const methods = {
  ours,
  'EWMA control chart': scored(() => ewma),
  'rolling median ± MAD': scored(() => rollingMad),
  'Holt-Winters': scored((series) => holtWinters(rowsOfDay(series))),
}

const round = (value: number) => Number(value.toFixed(1))
const names = Object.keys(profiles) as Profile[]
const of = (corpus: readonly LabelledSeries[], scores: ReadonlyMap<string, number[]>) =>
  new Map(corpus.map(({ name }) => [name, scores.get(name)!]))

const table = Object.fromEntries(
  Object.entries(methods).map(([method, scores]) => {
    const events = crashRates.length === 0 ? null : eventScore(crashRates, of(crashRates, scores))
    return [
      method,
      {
        ...Object.fromEntries(names.map((profile) => [profile, round(nabScore(nab, scores, profile).score)])),
        'standard at 0.5': round(nabScoreAt(nab, scores, 'standard', 0.5)),
        'crash F1': events && Number(events.f1.toFixed(3)),
        precision: events && Number(events.precision.toFixed(3)),
        recall: events && Number(events.recall.toFixed(3)),
      },
    ] as const
  }),
)

console.error(
  `NAB: ${nab.length} files, ${nab.reduce((sum, { windows }) => sum + windows.length, 0)} windows; ` +
    `crash rates: ${crashRates.length} files; ours took ${((1_000 * milliseconds) / rows).toFixed(0)} µs a row`,
)
console.table(table)
const standard = (method: keyof typeof methods) => round(nabScore(nab, methods[method], 'standard').score)
const references = {
  ewma: standard('EWMA control chart'),
  rollingMad: standard('rolling median ± MAD'),
  holtWinters: standard('Holt-Winters'),
}
const reference = Math.max(...Object.values(references))
console.log(
  JSON.stringify({
    name: 'anomaly',
    unit: 'NAB score, standard profile',
    ours: standard('ours'),
    reference,
    ratio: reference > 0 ? Number((standard('ours') / reference).toFixed(2)) : null,
    references,
    crashRates: Object.fromEntries(Object.entries(table).map(([method, row]) => [method, row['crash F1']])),
  }),
)
