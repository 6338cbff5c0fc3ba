import { join } from 'node:path'
import { askProduct } from './ask-product.ts'
import { meanAveragePrecision } from './average-precision.ts'
import { bCubed } from './b-cubed.ts'
import { readTraces } from './labelled-traces.ts'
import {
  fast,
  joinMostSimilar,
  leaveOneProjectOut,
  type Similarity,
  tfIdf,
  topFrames,
  typeAndMessage,
} from './references.ts'

const traces = readTraces(join(import.meta.dirname, '../../test/fixtures/labelled-traces.jsonl'))
const bugs = traces.map((trace) => trace.bug)
const members = Map.groupBy(traces.keys(), (i) => traces[i]!.project)
const sameProject = (item: number) => members.get(traces[item]!.project)!

function score(labels: readonly string[], similarity?: Similarity) {
  const rank = similarity ?? ((a, b) => (labels[a] === labels[b] ? 1 : 0))
  return { ...bCubed(labels, bugs), map: meanAveragePrecision(bugs, sameProject, rank), groups: new Set(labels).size }
}

function thresholds(from: number): number[] {
  return Array.from({ length: Math.round((1 - from) / 0.05) + 1 }, (_, i) => Number((from + i * 0.05).toFixed(2)))
}

function bySimilarity(settings: Iterable<readonly [string, Similarity]>, from: number) {
  const similarities = new Map(settings)
  const candidates = new Map(
    [...similarities].flatMap(([name, similarity]) =>
      thresholds(from).map((t) => [`${name}@${t}`, joinMostSimilar(traces, similarity, t)] as const),
    ),
  )
  const { labels, chosen } = leaveOneProjectOut(traces, candidates)
  const similarityOf = (item: number) => similarities.get(chosen.get(traces[item]!.project)!.split('@')[0]!)!
  return score(labels, (a, b) => similarityOf(a)(a, b))
}

const fastSettings = [0.5, 1, 2].flatMap((alpha) =>
  [0, 1, 3].flatMap((beta) =>
    [0, 0.5, 2].map((gamma) => [`${alpha},${beta},${gamma}`, fast(traces, { alpha, beta, gamma })] as const),
  ),
)

const { issues, similarity } = await askProduct(traces)
const ours = score(issues, similarity)
const references = {
  ...Object.fromEntries([1, 3, 5, 10].map((n) => [`top-${n}`, score(traces.map(topFrames(n)))])),
  'all-frames': score(traces.map(topFrames(Infinity))),
  'type+message': score(traces.map(typeAndMessage)),
  'tf-idf': bySimilarity([['tf-idf', tfIdf(traces)]], 0),
  fast: bySimilarity(fastSettings, -1),
}

const round = (row: ReturnType<typeof score>) =>
  Object.fromEntries(Object.entries(row).map(([name, figure]) => [name, Number(figure.toFixed(4))]))
console.error(`${traces.length} traces, ${new Set(bugs).size} bugs, ${members.size} projects`)
console.error('grouper        precision  recall     f1     map  groups')
for (const [name, row] of Object.entries({ ours, ...references })) {
  const figures = [row.precision, row.recall, row.f1, row.map].map((figure) => figure.toFixed(4))
  console.error(`${name.padEnd(16)}${figures.join('  ')}  ${row.groups}`)
}
const best = Math.max(...Object.values(references).map(({ f1 }) => f1))
console.log(
  JSON.stringify({
    name: 'grouping',
    traces: traces.length,
    ours: round(ours),
    references: Object.fromEntries(Object.entries(references).map(([name, row]) => [name, round(row)])),
    ratio: Number((ours.f1 / best).toFixed(3)),
  }),
)
