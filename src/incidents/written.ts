import { z } from 'zod'

/** What people wrote for the post-mortem of an incident. */
const shape = z.object({
  summary: z.string().default(''),
  impact: z.string().default(''),
  rootCause: z.string().default(''),
  lessons: z.string().default(''),
  actions: z.array(z.string()).default([]),
})
export type PostMortem = z.output<typeof shape>

export function readPostMortem(stored: unknown): PostMortem {
  const read = shape.safeParse(stored)
  return read.success ? read.data : shape.parse({})
}

export function isWritten({ actions, ...texts }: PostMortem): boolean {
  return actions.length > 0 || Object.values(texts).some((text) => text !== '')
}

export interface Role {
  role: string
  name: string
}

/** Who has which part in an incident, by the names of the parts. */
export function readRoles(stored: unknown): Role[] {
  return Object.entries((stored ?? {}) as Record<string, string>)
    .map(([role, name]) => ({ role, name }))
    .sort((one, other) => (one.role < other.role ? -1 : 1))
}
