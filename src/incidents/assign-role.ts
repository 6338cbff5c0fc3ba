import { type Failure, failure } from '../schema-builder/payload.ts'
import { LONGEST, lineFault } from '../schema-builder/text-fault.ts'
import type { Work } from './change-incident.ts'
import { enter } from './draft.ts'
import { readRoles } from './written.ts'

const MOST_ROLES = 20

/** Gives somebody a part in the incident; without a name, nobody has it any more. */
export function assignRole(
  input: { role: string; name?: string | null | undefined },
  { draft, deed }: Pick<Work, 'draft' | 'deed'>,
): Failure | undefined {
  const wrongRole = lineFault(input.role, LONGEST.name)
  if (wrongRole !== null) return failure('INVALID', wrongRole, 'role')
  const role = input.role.trim()
  const name = input.name?.trim() || null
  const wrongName = name === null ? null : lineFault(name, LONGEST.name)
  if (wrongName !== null) return failure('INVALID', wrongName, 'name')
  const roles = new Map(readRoles(draft.incident.roles).map((known) => [known.role, known.name]))
  if ((roles.get(role) ?? null) === name) return
  if (name === null) roles.delete(role)
  else roles.set(role, name)
  if (roles.size > MOST_ROLES) return failure('INVALID', `An incident has at most ${MOST_ROLES} roles.`, 'role')
  draft.incident.roles = Object.fromEntries(roles)
  enter(draft, 'ROLE', deed, `${role}: ${name ?? 'nobody'}`)
}
