import type pg from 'pg'
import { actorOf } from '../access/actor.ts'
import { projectOfRow } from '../projects/project-of-row.ts'
import { readSetting } from '../projects/settings.ts'
import type { Context } from '../schema-builder/context.ts'
import type { GlobalId } from '../schema-builder/global-id.ts'
import { type Payload, success } from '../schema-builder/payload.ts'
import { int4Array } from '../storage/array-parameter.ts'
import type { WarningLevel } from '../storage/generated/enums.ts'
import { changing } from '../storage/touched.ts'
import { isActedOn } from './acted-on.ts'
import { lockWarnings } from './lock-warnings.ts'
import { reviveFinding, type StoredFinding } from './stored-finding.ts'
import { warningSettings } from './warning-settings.ts'

/** Ends a warning that the viewer may triage. */
export async function resolveWarning(
  given: GlobalId,
  { database, bus, clock, viewer }: Pick<Context, 'database' | 'bus' | 'clock' | 'viewer'>,
): Promise<Payload<string>> {
  const asked = { given, type: 'Warning', what: 'a warning', field: 'warningId' } as const
  const projectId = await projectOfRow(asked, 'TRIAGE', 'resolve warnings', { database, viewer })
  if (typeof projectId !== 'number') return projectId
  const { id } = given
  await changing({ database, bus }, async (client, touched) => {
    await lockWarnings(client, projectId)
    const { rows } = await client.query<Resolved>(
      `UPDATE warning SET resolved_at = $2, resolved_by = $3, resolution = 'BY_HAND'
       WHERE id = $1 AND resolved_at IS NULL RETURNING family, instance, instances, level`,
      [id, clock.now(), actorOf(viewer)],
    )
    const [resolved] = rows
    if (!resolved) return
    await dismissFindings(client, resolved, (await readSetting(client, projectId, warningSettings)).forecastConfidence)
    touched.row('warning', projectId, id)
  })
  return success(id)
}

interface Resolved {
  family: string
  instance: string | null
  instances: number
  level: WarningLevel
}

/** Remembers of all that the warning was about that nobody is to be warned of it again. */
async function dismissFindings(
  client: pg.PoolClient,
  { family, instance, instances, level }: Resolved,
  sure: number,
): Promise<void> {
  const { rows } = await client.query<{ seriesId: number; instance: string | null; finding: StoredFinding }>(
    `SELECT series_id AS "seriesId", instance, finding FROM detector_finding
     WHERE family = $1 AND dismissed IS NULL ORDER BY series_id FOR UPDATE`,
    [family],
  )
  const isOfMany = instance === null && instances > 0
  const about = rows
    .filter((row) => (isOfMany ? row.instance !== null : row.instance === instance))
    .filter(({ finding }) => isActedOn(reviveFinding(finding), sure))
  await client.query(
    `UPDATE detector_finding SET dismissed = $3::"WarningLevel" WHERE family = $1 AND series_id = ANY($2::int[])`,
    [family, int4Array(about.map(({ seriesId }) => seriesId)), level],
  )
}
