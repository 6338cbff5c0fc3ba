import { z } from 'zod'
import type { PolicySpec } from './policy.ts'
import { stakeholderRoles } from './stakeholder-roles.ts'

const target = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ROLE'), role: z.enum(stakeholderRoles) }),
  z.object({ kind: z.literal('CONTACT'), contact: z.string() }),
  z.object({ kind: z.literal('SCHEDULE'), schedule: z.string() }),
  z.object({ kind: z.literal('NOTIFIER'), notifier: z.string() }),
  z.object({ kind: z.literal('EVERYONE') }),
])
const policy = z.object({
  responseSeconds: z.int(),
  steps: z.array(z.object({ afterSeconds: z.int(), targets: z.array(target) })).min(1),
  repeats: z.int(),
  acknowledgedForSeconds: z.int().nullable(),
})

/** A project's own policy; null where what is stored does not fit any more. */
export function storedPolicy(spec: unknown): PolicySpec | null {
  return policy.safeParse(spec).data ?? null
}
