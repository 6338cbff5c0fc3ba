import { actorOf } from '../access/actor.ts'
import { projectFor } from '../projects/project-for.ts'
import { projectOfRow } from '../projects/project-of-row.ts'
import type { Context } from '../schema-builder/context.ts'
import type { GlobalId } from '../schema-builder/global-id.ts'
import { failure, type Payload, success } from '../schema-builder/payload.ts'
import { lineFault } from '../schema-builder/text-fault.ts'
import { timeKey } from '../storage/time-key.ts'
import { changing } from '../storage/touched.ts'
import { lookAgain } from './group-lock.ts'
import type { Matcher } from './matcher.ts'
import { matchersFault } from './matcher-schema.ts'

const LONGEST_SECONDS = 366 * 86_400
const LONGEST_COMMENT = 500
/** Silences of a project that are not over. */
const MOST = 1_000

export interface SilenceInput {
  project: string
  matchers: readonly Matcher[]
  startsAt?: Date | null | undefined
  endsAt?: Date | null | undefined
  forSeconds?: number | null | undefined
  comment: string
}

export async function createSilence(input: SilenceInput, context: Context): Promise<Payload<string>> {
  const { viewer, clock } = context
  const now = clock.now()
  const refused = matchersFault(input.matchers, 'matchers') ?? commentFault(input.comment)
  if (refused !== null) return refused
  const time = timeOf(input, now)
  if ('errors' in time) return time
  const project = await projectFor(input.project, 'TRIAGE', context)
  if (typeof project !== 'number') return project
  const id = timeKey(now)
  return changing(context, async (client, touched) => {
    const open = await client.query('SELECT FROM silence WHERE project_id = $1 AND ends_at > $2', [project, now])
    if ((open.rowCount ?? 0) >= MOST)
      return failure('INVALID', `A project has at most ${MOST} silences that are not over.`, 'project')
    await client.query(
      `INSERT INTO silence (id, project_id, matchers, starts_at, ends_at, comment, created_by, created_at)
       VALUES ($1, $2, $3::jsonb, $4, $5, $6, $7, $8)`,
      [id, project, JSON.stringify(input.matchers), time.from, time.to, input.comment.trim(), actorOf(viewer), now],
    )
    await lookAgain(client, project, now)
    touched.notice({ kind: 'alerting', project })
    return success(id)
  })
}

/** Ends a silence now: what it kept quiet is told if it still goes on. */
export async function expireSilence(given: GlobalId, context: Context): Promise<Payload<string>> {
  const asked = { given, type: 'Silence', what: 'a silence', field: 'silenceId' } as const
  const project = await projectOfRow(asked, 'TRIAGE', 'end silences', context)
  if (typeof project !== 'number') return project
  const { id } = given
  const now = context.clock.now()
  return changing(context, async (client, touched) => {
    // One that has not begun is over before it begins.
    await client.query(
      'UPDATE silence SET ends_at = $2, starts_at = least(starts_at, $2::timestamptz) WHERE id = $1 AND ends_at > $2',
      [id, now],
    )
    await lookAgain(client, project, now)
    touched.notice({ kind: 'alerting', project })
    return success(id)
  })
}

function timeOf({ startsAt, endsAt, forSeconds }: SilenceInput, now: Date) {
  const from = startsAt == null || startsAt < now ? now : startsAt
  if ((endsAt == null) === (forSeconds == null))
    return failure('INVALID', 'Either `endsAt` or `forSeconds` says when it ends.', 'endsAt')
  if (forSeconds != null && (forSeconds < 1 || forSeconds > LONGEST_SECONDS))
    return failure('INVALID', 'It lasts 1 second to 366 days.', 'forSeconds')
  if (from.getTime() - now.getTime() > LONGEST_SECONDS * 1_000)
    return failure('INVALID', 'It begins within 366 days.', 'startsAt')
  const to = endsAt ?? new Date(from.getTime() + forSeconds! * 1_000)
  if (to <= from) return failure('INVALID', 'It ends after it begins, and not in the past.', 'endsAt')
  if (to.getTime() - from.getTime() > LONGEST_SECONDS * 1_000)
    return failure('INVALID', 'It lasts 366 days at most.', 'endsAt')
  return { from, to }
}

function commentFault(comment: string) {
  const fault = lineFault(comment, LONGEST_COMMENT)
  return fault === null ? null : failure('INVALID', fault, 'comment')
}
