import type pg from 'pg'
import { actorOf } from '../access/actor.ts'
import { may } from '../access/viewer.ts'
import type { Context } from '../schema-builder/context.ts'
import { failure, type Payload, success } from '../schema-builder/payload.ts'
import { int4Array } from '../storage/array-parameter.ts'
import type { WarningLevel } from '../storage/generated/enums.ts'
import { changing } from '../storage/touched.ts'
import { isActedOn } from './acted-on.ts'
import { lockWarnings } from './lock-warnings.ts'
import { reviveFinding, type StoredFinding } from './stored-finding.ts'
import { readWarningSettings } from './warning-settings.ts'

/** Ends a warning that the viewer may triage. */
export async function resolveWarning(
  id: string,
  { database, bus, clock, viewer }: Pick<Context, 'database' | 'bus' | 'clock' | 'viewer'>,
): Promise<Payload<string>> {
  const warning = await database.prisma.warning.findUnique({ where: { id }, select: { projectId: true } })
  if (warning === null || !may(viewer, 'READ', warning.projectId))
    return failure('NOT_FOUND', 'There is no such warning.', 'warningId')
  const { projectId } = warning
  if (!may(viewer, 'TRIAGE', projectId))
    return failure('FORBIDDEN', 'Your token may not resolve warnings.', 'warningId')
  await changing({ database, bus }, async (client, touched) => {
    await lockWarnings(client, projectId)
    const { rows } = await client.query<Resolved>(
      `UPDATE warning SET resolved_at = $2, resolved_by = $3, resolution = 'BY_HAND'
       WHERE id = $1 AND resolved_at IS NULL RETURNING family, instance, instances, level`,
      [id, clock.now(), actorOf(viewer)],
    )
    const [resolved] = rows
    if (!resolved) return
    await dismissFindings(client, resolved, (await readWarningSettings(client, projectId)).forecastConfidence)
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
