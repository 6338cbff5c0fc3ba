import type pg from 'pg'
import type { Notice } from '../bus/notice.ts'
import type { Database } from '../storage/database.ts'
import { advanceHistogram, advanceSum, type CumulativeState, type HistogramState, type SumState } from './cumulative.ts'
import { lockStates, saveStates } from './cumulative-series.ts'
import { distributionOf } from './distribution.ts'
import type { KnownSeries } from './known-series.ts'
import { type Placed, placeReadings, type Submission } from './place-readings.ts'
import type { Reading, Recorded } from './recorder.ts'
import { type Sample, storeSamples } from './store-samples.ts'
import { type IntakeCount, tellBatch } from './tell-batch.ts'

export interface Written {
  /** One for each submission. */
  outcomes: Recorded[]
  notices: Notice[]
}

type OfSubmission = Sample & { submission: number }
/** What becomes of readings: samples to be stored, and how many others were taken or had been, by submission. */
interface Sorted {
  samples: OfSubmission[]
  taken: number[]
  overtaken: number[]
}

/** Writes what several calls brought, all or none. */
export async function recordBatch(
  { database, known }: { database: Database; known: KnownSeries },
  submissions: readonly Submission[],
  now: Date,
): Promise<Written> {
  const { placed, rejected } = await placeReadings({ database, known }, submissions, now)
  return database.transaction(async (client) => {
    const { samples, taken, overtaken } = await sort(client, placed, submissions.length)
    const fresh = samples.length === 0 ? [] : await storeSamples(client, samples)
    const stored = countBySubmission(fresh, submissions.length)
    const given = fresh.length === samples.length ? stored : countBySubmission(samples, submissions.length)
    const outcomes = submissions.map(
      (_submission, index): Recorded => ({
        stored: taken[index]! + stored[index]!,
        duplicates: overtaken[index]! + given[index]! - stored[index]!,
        rejected: rejected[index]!,
      }),
    )
    return { outcomes, notices: await tell(client, { submissions, outcomes, fresh, now }) }
  })
}

function countBySubmission(samples: readonly OfSubmission[], submissions: number): number[] {
  const counts = new Array<number>(submissions).fill(0)
  for (const { submission } of samples) counts[submission]!++
  return counts
}

const isCumulative = ({ reading }: Placed) => reading.kind === 'cumulative'

async function sort(client: pg.ClientBase, placed: readonly Placed[], submissions: number): Promise<Sorted> {
  const none = () => new Array<number>(submissions).fill(0)
  const sorted: Sorted = { samples: [], taken: none(), overtaken: none() }
  const add = (from: Placed, added: Reading) => {
    const sample = sampleOf(from, added)
    if (sample === null) sorted.taken[from.submission]!++
    else sorted.samples.push(sample)
  }
  for (const each of placed) if (!isCumulative(each)) add(each, each.reading)
  const streams = placed.filter(isCumulative)
  if (streams.length === 0) return sorted
  const before = await lockStates(client, [...new Set(streams.map(({ series }) => series.id))])
  const after = new Map<number, CumulativeState>()
  // What came in one batch is in order of time again, so that nothing in it overtakes anything else.
  for (const each of streams.sort((one, other) => one.reading.at.getTime() - other.reading.at.getTime())) {
    const { id } = each.series
    const advance = advanceStream(after.get(id) ?? before.get(id) ?? null, each.reading)
    if (advance === 'overtaken') sorted.overtaken[each.submission]!++
    else {
      after.set(id, advance.state)
      if (advance.added === null) sorted.taken[each.submission]!++
      else add(each, advance.added)
    }
  }
  if (after.size > 0) await saveStates(client, after)
  return sorted
}

function advanceStream(
  before: CumulativeState | null,
  reading: Reading,
): { state: CumulativeState; added: Reading | null } | 'overtaken' {
  if (reading.type === 'point') {
    const advance = advanceSum(before as SumState | null, reading)
    if (advance === 'overtaken') return advance
    const { state, added } = advance
    return { state, added: added === null ? null : { ...reading, value: added } }
  }
  const advance = advanceHistogram(before as HistogramState | null, reading)
  if (advance === 'overtaken') return advance
  const { state, added } = advance
  return { state, added: added === null ? null : { ...reading, ...added } }
}

/** Null for a histogram without values. */
function sampleOf({ submission, series }: Placed, reading: Reading): OfSubmission | null {
  const { at } = reading
  // Minus zero is zero, as it is to the database.
  if (reading.type === 'point') return { submission, series, at, value: reading.value + 0, distribution: null }
  const distribution = distributionOf(reading)
  return distribution && { submission, series, at, value: distribution.sum / distribution.count, distribution }
}

async function tell(
  client: pg.ClientBase,
  batch: {
    submissions: readonly Submission[]
    outcomes: readonly Recorded[]
    fresh: readonly OfSubmission[]
    now: Date
  },
): Promise<Notice[]> {
  const { submissions, outcomes, now } = batch
  const notices: Notice[] = []
  const projects = [...new Set(submissions.map(({ projectId }) => projectId))].sort((one, other) => one - other)
  for (const project of projects) {
    const counts = intakeOf(outcomes.filter((_outcome, index) => submissions[index]!.projectId === project))
    if (counts.length === 0) continue
    const fresh =
      projects.length === 1
        ? batch.fresh
        : batch.fresh.filter(({ submission }) => submissions[submission]!.projectId === project)
    await tellBatch(client, project, { fresh, counts, now })
    notices.push({ kind: 'intake', project })
    const names = new Set(fresh.map(({ series }) => series.name))
    if (names.size > 0) notices.push({ kind: 'metrics', project, names: [...names] })
  }
  return notices
}

function intakeOf(outcomes: readonly Recorded[]): IntakeCount[] {
  const counts = new Map<string, IntakeCount>()
  const add = (outcome: IntakeCount['outcome'], reason: string, quantity: number) => {
    if (quantity === 0) return
    const before = counts.get(outcome + reason)?.quantity ?? 0
    counts.set(outcome + reason, { outcome, reason, quantity: before + quantity })
  }
  for (const { stored, duplicates, rejected } of outcomes) {
    add('accepted', '', stored)
    add('ignored', 'duplicate', duplicates)
    for (const { reason } of rejected) add('invalid', reason.toLowerCase(), 1)
  }
  return [...counts.values()]
}
