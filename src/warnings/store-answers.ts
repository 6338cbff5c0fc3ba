import type pg from 'pg'
import { readSetting } from '../projects/settings.ts'
import { int4Array } from '../storage/array-parameter.ts'
import { changing } from '../storage/touched.ts'
import type { Answered } from './ask-detectors.ts'
import type { DetectionOptions } from './detection.ts'
import { lockWarnings } from './lock-warnings.ts'
import { settleFamilies } from './settle-families.ts'
import { storeFindings } from './store-findings.ts'
import { warningSettings } from './warning-settings.ts'

/**
 * Stores what the detectors said to series of one project, with all that follows from it, in one transaction. Looks that
 * another node took over meanwhile are that node's.
 *
 * @param claim by which this node holds the looks
 */
export async function storeAnswers(
  { database, bus, clock }: Pick<DetectionOptions, 'database' | 'bus' | 'clock'>,
  projectId: number,
  claim: string,
  answers: readonly Answered[],
): Promise<void> {
  await changing({ database, bus }, async (client, touched) => {
    const now = clock.now()
    await lockWarnings(client, projectId)
    const held = await holdLooks(client, claim, answers)
    const own = answers.filter(({ look }) => held.has(look.seriesId))
    const { forecastConfidence: sure } = await readSetting(client, projectId, warningSettings)
    const families = await storeFindings(client, projectId, own, { now, sure })
    await settleFamilies(client, touched, { projectId, families, now, sure })
    await finishLooks(client, own, now)
  })
}

async function holdLooks(client: pg.PoolClient, claim: string, answers: readonly Answered[]): Promise<Set<number>> {
  const { rows } = await client.query<{ seriesId: number }>({
    name: 'hold-looks',
    text: `SELECT series_id AS "seriesId" FROM metric_look look JOIN look_claim USING (series_id)
           WHERE series_id = ANY($1::int[]) AND claim = $2 ORDER BY series_id FOR UPDATE`,
    values: [int4Array(answers.map(({ look }) => look.seriesId)), claim],
  })
  return new Set(rows.map(({ seriesId }) => seriesId))
}

/** Looks to which samples came meanwhile stay due, and so do those whose turn did not come: behind the others. */
async function finishLooks(client: pg.PoolClient, answers: readonly Answered[], now: Date): Promise<void> {
  if (answers.length === 0) return
  const done = answers.filter(({ isDone }) => isDone).map(({ look }) => look)
  const ids = (looks: readonly { seriesId: number }[]) => int4Array(looks.map(({ seriesId }) => seriesId))
  await client.query({
    name: 'finish-looks',
    text: `DELETE FROM metric_look look USING unnest($1::int[], $2::int[]) AS done(series_id, version)
           WHERE look.series_id = done.series_id AND look.version = done.version`,
    values: [ids(done), int4Array(done.map(({ version }) => version))],
  })
  const all = ids(answers.map(({ look }) => look))
  await client.query({
    name: 'put-looks-off',
    text: 'UPDATE metric_look SET due_at = $2 WHERE series_id = ANY($1::int[])',
    values: [all, now],
  })
  await client.query({
    name: 'release-looks',
    text: 'DELETE FROM look_claim WHERE series_id = ANY($1::int[])',
    values: [all],
  })
}
