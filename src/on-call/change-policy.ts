import type pg from 'pg'
import { notifierMissing } from '../notifications/notifiers.ts'
import type { Context } from '../schema-builder/context.ts'
import type { GlobalId } from '../schema-builder/global-id.ts'
import { failure, type Payload, success, type UserErrorCode } from '../schema-builder/payload.ts'
import type { EscalationLevel, StakeholderRole } from '../storage/generated/enums.ts'
import { timeKey } from '../storage/time-key.ts'
import { editProject } from './editing.ts'
import type { PolicySpec, PolicyStep, Target } from './policy.ts'

const DAY = 86_400
const MOST = {
  responseSeconds: 7 * DAY,
  steps: 20,
  afterSeconds: 7 * DAY,
  targets: 50,
  repeats: 100,
  acknowledged: 30 * DAY,
}
const LEAST = { acknowledged: 60, round: 30 }

export interface PolicyInput {
  level: EscalationLevel
  responseSeconds: number
  steps: readonly { afterSeconds: number; targets: readonly TargetInput[] }[]
  repeats: number
  acknowledgedForSeconds?: number | null | undefined
}

export interface TargetInput {
  role?: StakeholderRole | null | undefined
  contactId?: GlobalId | null | undefined
  scheduleId?: GlobalId | null | undefined
  notifier?: string | null | undefined
  everyone?: boolean | null | undefined
}

/** A project and a level. */
export interface PolicyKey {
  projectId: number
  level: EscalationLevel
}

export function setPolicy(project: string, input: PolicyInput, context: Context): Promise<Payload<PolicyKey>> {
  return editProject<PolicyKey>(project, context, async (client, projectId) => {
    const wrong = boundsFault(input)
    if (wrong !== null) return failure('INVALID', wrong.message, ...wrong.path)
    const known = await readKnown(client, projectId, context)
    const steps: PolicyStep[] = []
    for (const [index, { afterSeconds, targets }] of input.steps.entries()) {
      const read = readTargets(targets, known)
      if ('code' in read) return failure(read.code, read.message, 'steps', String(index), 'targets', ...read.path)
      steps.push({ afterSeconds, targets: read.targets })
    }
    const { level, responseSeconds, repeats } = input
    const spec: PolicySpec = {
      responseSeconds,
      steps,
      repeats,
      acknowledgedForSeconds: input.acknowledgedForSeconds ?? null,
    }
    const now = context.clock.now()
    await client.query(STORE, [timeKey(now), projectId, level, JSON.stringify(spec), now])
    return success({ projectId, level })
  })
}

/** Has the built-in policy hold again. */
export function resetPolicy(project: string, level: EscalationLevel, context: Context): Promise<Payload<PolicyKey>> {
  return editProject<PolicyKey>(project, context, async (client, projectId) => {
    await client.query(RESET, [projectId, level])
    return success({ projectId, level })
  })
}

function boundsFault(policy: PolicyInput): { message: string; path: string[] } | null {
  const { responseSeconds, steps, repeats, acknowledgedForSeconds } = policy
  if (responseSeconds < 1 || responseSeconds > MOST.responseSeconds)
    return { message: 'It is 1 second to 7 days.', path: ['responseSeconds'] }
  if (steps.length < 1 || steps.length > MOST.steps)
    return { message: `A policy has 1 to ${MOST.steps} steps.`, path: ['steps'] }
  for (const [index, { afterSeconds, targets }] of steps.entries()) {
    const path = ['steps', String(index)]
    if (afterSeconds < 0 || afterSeconds > MOST.afterSeconds)
      return { message: 'It is 0 seconds to 7 days.', path: [...path, 'afterSeconds'] }
    if (targets.length < 1 || targets.length > MOST.targets)
      return { message: `A step has 1 to ${MOST.targets} targets.`, path: [...path, 'targets'] }
  }
  if (repeats < 0 || repeats > MOST.repeats)
    return { message: `All steps are gone through again 0 to ${MOST.repeats} times.`, path: ['repeats'] }
  if (repeats > 0 && responseSeconds + sum(steps) < LEAST.round)
    return {
      message: `Repeats begin ${LEAST.round} seconds after each other at least: the response time and all delays together.`,
      path: ['repeats'],
    }
  const isBounded = acknowledgedForSeconds == null || isWithin(acknowledgedForSeconds)
  return isBounded ? null : { message: 'It is 1 minute to 30 days.', path: ['acknowledgedForSeconds'] }
}

const sum = (steps: PolicyInput['steps']) => steps.reduce((seconds, { afterSeconds }) => seconds + afterSeconds, 0)
const isWithin = (seconds: number) => seconds >= LEAST.acknowledged && seconds <= MOST.acknowledged

type Refused = { code: UserErrorCode; message: string; path: string[] }

/** What targets can name. */
interface Known {
  contacts: ReadonlySet<string>
  schedules: ReadonlySet<string>
  notifiers: Context['notifiers']
}

async function readKnown(client: pg.PoolClient, projectId: number, { notifiers }: Context): Promise<Known> {
  const contacts = await client.query<{ id: string }>(CONTACTS, [projectId])
  const schedules = await client.query<{ id: string }>(SCHEDULES, [projectId])
  const idsOf = (rows: { id: string }[]) => new Set(rows.map(({ id }) => id))
  return { contacts: idsOf(contacts.rows), schedules: idsOf(schedules.rows), notifiers }
}

function readTargets(inputs: readonly TargetInput[], known: Known): { targets: Target[] } | Refused {
  const targets: Target[] = []
  for (const [index, input] of inputs.entries()) {
    const read = readTarget(input, known)
    if ('code' in read) return { ...read, path: [String(index), ...read.path] }
    targets.push(read)
  }
  return { targets }
}

function readTarget(input: TargetInput, { contacts, schedules, notifiers }: Known): Target | Refused {
  const { role, contactId, scheduleId, notifier, everyone } = input
  const given = [role, contactId, scheduleId, notifier, everyone].filter((each) => each != null)
  if (given.length !== 1 || everyone === false)
    return { code: 'INVALID', message: 'A target is a role, a contact, a schedule, a notifier or everyone.', path: [] }
  if (role != null) return { kind: 'ROLE', role }
  if (notifier != null) {
    const missing = notifierMissing(notifier, notifiers)
    return missing === null ? { kind: 'NOTIFIER', notifier } : refused(missing, 'notifier')
  }
  if (contactId != null) {
    const isThere = contactId.typename === 'Contact' && contacts.has(contactId.id)
    return isThere
      ? { kind: 'CONTACT', contact: contactId.id }
      : refused('There is no such contact in this project.', 'contactId')
  }
  if (scheduleId != null) {
    const isThere = scheduleId.typename === 'OnCallSchedule' && schedules.has(scheduleId.id)
    return isThere
      ? { kind: 'SCHEDULE', schedule: scheduleId.id }
      : refused('There is no such schedule in this project.', 'scheduleId')
  }
  return { kind: 'EVERYONE' }
}

const refused = (message: string, field: string): Refused => ({ code: 'NOT_FOUND', message, path: [field] })

const CONTACTS = 'SELECT id FROM contact WHERE project_id = $1'

const SCHEDULES = 'SELECT id FROM on_call_schedule WHERE project_id = $1'

const STORE = `
  INSERT INTO escalation_policy (id, project_id, level, spec, updated_at)
  VALUES ($1, $2, $3::"EscalationLevel", $4::jsonb, $5::timestamptz)
  ON CONFLICT (project_id, level) DO UPDATE SET spec = excluded.spec, updated_at = excluded.updated_at`

const RESET = 'DELETE FROM escalation_policy WHERE project_id = $1 AND level = $2::"EscalationLevel"'
