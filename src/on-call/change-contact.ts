import type pg from 'pg'
import { addressFault } from '../notifications/address-fault.ts'
import { notifierMissing } from '../notifications/notifiers.ts'
import type { Context } from '../schema-builder/context.ts'
import type { GlobalId } from '../schema-builder/global-id.ts'
import { failure, type Payload, success } from '../schema-builder/payload.ts'
import type { StakeholderRole } from '../storage/generated/enums.ts'
import { timeKey } from '../storage/time-key.ts'
import { editProject, editRow, labelFault } from './editing.ts'
import type { Channel } from './policy.ts'

const MOST_CONTACTS = 500
const MOST_CHANNELS = 10
const MOST_PER_HOUR = 1_000

export interface ContactInput {
  name: string
  role: StakeholderRole
  channels: readonly { notifier: string; address?: string | null | undefined }[]
  perHour: number
}

type Changed = { [Field in keyof ContactInput]?: ContactInput[Field] | null | undefined }

export async function createContact(project: string, input: ContactInput, context: Context): Promise<Payload<string>> {
  const refused = contactFault(input, context)
  if (refused !== null) return refused
  return editProject(project, context, async (client, projectId) => {
    const { rows } = await client.query<{ count: number }>(COUNT, [projectId])
    if (rows[0]!.count >= MOST_CONTACTS)
      return failure('INVALID', `A project has at most ${MOST_CONTACTS} contacts.`, 'project')
    const now = context.clock.now()
    return store(client, { id: timeKey(now), projectId, ...columnsOf(input), createdAt: now })
  })
}

/** Changes what is given, and leaves the rest. */
export async function updateContact(given: GlobalId, input: Changed, context: Context): Promise<Payload<string>> {
  const refused = contactFault(input, context)
  if (refused !== null) return refused
  return editRow(contact(given), context, async (client, id, projectId) => {
    const { rows } = await client.query<Columns & { createdAt: Date }>(READ, [id])
    if (rows[0] === undefined) return failure('NOT_FOUND', 'There is no such contact.', 'contactId')
    const changes = Object.entries(columnsOf(input)).filter(([, value]) => value !== undefined)
    return store(client, { id, projectId, ...rows[0], ...Object.fromEntries(changes) })
  })
}

export function deleteContact(given: GlobalId, context: Context): Promise<Payload<string>> {
  return editRow(contact(given), context, async (client, id) => {
    const { rowCount } = await client.query('DELETE FROM contact WHERE id = $1', [id])
    return rowCount === 1 ? success(id) : failure('NOT_FOUND', 'There is no such contact.', 'contactId')
  })
}

const contact = (given: GlobalId) => ({ given, type: 'Contact', what: 'a contact', field: 'contactId' }) as const

function contactFault({ name, channels, perHour }: Changed, { notifiers }: Context) {
  const badName = name == null ? null : labelFault(name)
  if (badName !== null) return failure('INVALID', badName, 'name')
  if (perHour != null && (perHour < 1 || perHour > MOST_PER_HOUR))
    return failure('INVALID', 'It is 1 to 1,000 notifications an hour.', 'perHour')
  if (channels == null) return null
  if (channels.length < 1 || channels.length > MOST_CHANNELS)
    return failure('INVALID', `A contact has 1 to ${MOST_CHANNELS} channels.`, 'channels')
  for (const [index, { notifier, address }] of channels.entries()) {
    const missing = notifierMissing(notifier, notifiers)
    if (missing !== null) return failure('NOT_FOUND', missing, 'channels', String(index), 'notifier')
    const badAddress = address == null ? null : addressFault(address)
    if (badAddress !== null) return failure('INVALID', badAddress, 'channels', String(index), 'address')
  }
  const ways = new Set(channels.map(({ notifier, address }) => JSON.stringify([notifier, address ?? null])))
  return ways.size === channels.length ? null : failure('INVALID', 'Two channels are the same.', 'channels')
}

interface Columns {
  name: string
  role: StakeholderRole
  channels: Channel[]
  perHour: number
}

function columnsOf<Input extends Changed>({ name, role, channels, perHour }: Input) {
  return {
    name: name?.trim(),
    role: role ?? undefined,
    channels: channels?.map(({ notifier, address }) => ({ notifier, address: address ?? null })),
    perHour: perHour ?? undefined,
  } as Input extends ContactInput ? Columns : Partial<Columns>
}

async function store(
  client: pg.PoolClient,
  {
    id,
    projectId,
    name,
    role,
    channels,
    perHour,
    createdAt,
  }: Columns & { id: string; projectId: number; createdAt: Date },
): Promise<Payload<string>> {
  const taken = await client.query(TAKEN, [projectId, name, id])
  if (taken.rowCount !== 0) return failure('TAKEN', `There is a contact "${name}" already.`, 'name')
  await client.query(STORE, [id, projectId, name, role, JSON.stringify(channels), perHour, createdAt])
  return success(id)
}

const COUNT = 'SELECT count(*)::int AS count FROM contact WHERE project_id = $1'

const READ = `
  SELECT name, role, channels, per_hour AS "perHour", created_at AS "createdAt" FROM contact WHERE id = $1`

const TAKEN = 'SELECT FROM contact WHERE project_id = $1 AND name = $2 AND id <> $3'

const STORE = `
  INSERT INTO contact (id, project_id, name, role, channels, per_hour, created_at)
  VALUES ($1, $2, $3, $4::"StakeholderRole", $5::jsonb, $6, $7::timestamptz)
  ON CONFLICT (id) DO UPDATE
  SET name = excluded.name, role = excluded.role, channels = excluded.channels, per_hour = excluded.per_hour`
