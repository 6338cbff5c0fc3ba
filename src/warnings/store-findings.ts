import type pg from 'pg'
import type { Finding } from '../plugin/contract/detector.ts'
import { int4Array, textArray, timestamptzArray, uuidArray } from '../storage/array-parameter.ts'
import type { WarningLevel } from '../storage/generated/enums.ts'
import { isActedOn } from './acted-on.ts'
import type { Answered } from './ask-detectors.ts'
import { familyOf } from './family.ts'
import { compareLevels } from './levels.ts'
import { silentAfter } from './silence.ts'

/** Families in which something was found or is over, with the series in which something was found now. */
export type FoundIn = Map<string, Set<number>>

interface Known {
  seriesId: number
  detector: string
  family: string
  since: Date
  dismissed: WarningLevel | null
}

interface Kept extends Known {
  instance: string | null
  finding: Finding
  silentAt: Date
}

/**
 * Keeps what was found in place of what was found before, and forgets what is over. What a detector failed at stays.
 *
 * @param at `sure` is the confidence above which forecasts are acted on
 */
export async function storeFindings(
  client: pg.PoolClient,
  projectId: number,
  answers: readonly Answered[],
  at: { now: Date; sure: number },
): Promise<FoundIn> {
  const { now, sure } = at
  const known = await readKnown(client, answers)
  const families: FoundIn = new Map()
  const kept: Kept[] = []
  const over: Known[] = []
  const standing: (Known & { silentAt: Date })[] = []
  const foundIn = (family: string) => families.get(family) ?? families.set(family, new Set()).get(family)!

  for (const { look, asked, heard } of answers) {
    const { seriesId, instance, series } = look
    const silentAt = silentFrom(series.samples)
    for (const detector of asked) {
      const before = known.get(keyOf({ seriesId, detector }))
      const finding = heard.get(detector)
      if (finding) {
        const { metric, labels } = series
        const family = familyOf({ projectId, metric, labels, instance, detector })
        const { since = now, dismissed = null } = before ?? {}
        const isDismissed =
          dismissed !== null && isActedOn(finding, sure) && compareLevels(finding.level, dismissed) <= 0
        const stays = isDismissed ? dismissed : null
        kept.push({ seriesId, detector, family, instance, finding, since, silentAt, dismissed: stays })
        foundIn(family).add(seriesId)
      } else if (before && finding === null) {
        over.push(before)
        foundIn(before.family)
      } else if (before) standing.push({ ...before, silentAt })
    }
  }
  if (kept.length > 0) await keep(client, projectId, kept, now)
  if (over.length > 0) await forget(client, over)
  if (standing.length > 0) await putSilenceOff(client, standing)
  return families
}

/** When a series with these samples is silent, unless more come. */
export function silentFrom(samples: readonly { at: Date }[]): Date {
  const times = samples.map(({ at }) => at.getTime())
  return new Date((times.at(-1) ?? 0) + silentAfter(times))
}

const keyOf = ({ seriesId, detector }: Pick<Known, 'seriesId' | 'detector'>) => `${seriesId} ${detector}`

async function readKnown(client: pg.PoolClient, answers: readonly Answered[]): Promise<Map<string, Known>> {
  const { rows } = await client.query<Known>({
    name: 'read-known-findings',
    text: `SELECT series_id AS "seriesId", detector, family, since, dismissed FROM detector_finding
           WHERE series_id = ANY($1::int[])`,
    values: [int4Array(answers.map(({ look }) => look.seriesId))],
  })
  return new Map(rows.map((row) => [keyOf(row), row]))
}

async function keep(client: pg.PoolClient, projectId: number, kept: readonly Kept[], now: Date): Promise<void> {
  await client.query({
    name: 'keep-findings',
    text: `
      INSERT INTO detector_finding
        (series_id, detector, project_id, family, instance, finding, since, at, silent_at, dismissed)
      SELECT series_id, detector, $8, family, instance, finding::jsonb, since, $9, silent_at, dismissed::"WarningLevel"
      FROM unnest($1::int[], $2::text[], $3::uuid[], $4::text[], $5::text[], $6::timestamptz[], $7::timestamptz[],
                  $10::text[])
        AS found(series_id, detector, family, instance, finding, since, silent_at, dismissed)
      ON CONFLICT (series_id, detector) DO UPDATE SET
        family = excluded.family, instance = excluded.instance, finding = excluded.finding, at = excluded.at,
        silent_at = excluded.silent_at, dismissed = excluded.dismissed`,
    values: [
      int4Array(kept.map(({ seriesId }) => seriesId)),
      textArray(kept.map(({ detector }) => detector)),
      uuidArray(kept.map(({ family }) => family)),
      textArray(kept.map(({ instance }) => instance)),
      textArray(kept.map(({ finding }) => JSON.stringify(finding))),
      timestamptzArray(kept.map(({ since }) => since)),
      timestamptzArray(kept.map(({ silentAt }) => silentAt)),
      projectId,
      now,
      textArray(kept.map(({ dismissed }) => dismissed)),
    ],
  })
}

async function forget(client: pg.PoolClient, over: readonly Known[]): Promise<void> {
  await client.query({
    name: 'forget-findings',
    text: `DELETE FROM detector_finding known USING unnest($1::int[], $2::text[]) AS gone(series_id, detector)
           WHERE known.series_id = gone.series_id AND known.detector = gone.detector`,
    values: [int4Array(over.map(({ seriesId }) => seriesId)), textArray(over.map(({ detector }) => detector))],
  })
}

async function putSilenceOff(client: pg.PoolClient, standing: readonly (Known & { silentAt: Date })[]): Promise<void> {
  await client.query({
    name: 'put-silence-off',
    text: `UPDATE detector_finding known SET silent_at = heard.silent_at
           FROM unnest($1::int[], $2::text[], $3::timestamptz[]) AS heard(series_id, detector, silent_at)
           WHERE known.series_id = heard.series_id AND known.detector = heard.detector`,
    values: [
      int4Array(standing.map(({ seriesId }) => seriesId)),
      textArray(standing.map(({ detector }) => detector)),
      timestamptzArray(standing.map(({ silentAt }) => silentAt)),
    ],
  })
}
