import { decodeGlobalID } from '@pothos/plugin-relay'
import type { Database } from '../../storage/database.ts'
import { isUuid } from '../../storage/is-uuid.ts'

/** The project that an object belongs to, by the object's global id; null when there is no such object. */
export async function projectOfNode(globalId: string, { prisma }: Pick<Database, 'prisma'>): Promise<number | null> {
  const node = decoded(globalId)
  if (node === null) return null
  const { typename, id } = node
  if (typename === 'Project') {
    const number = Number(id)
    if (!Number.isInteger(number) || number < 1 || number >= 2 ** 31) return null
    return (await prisma.project.findUnique({ where: { id: number }, select: { id: true } }))?.id ?? null
  }
  if (!isUuid(id)) return null
  const query = { where: { id }, select: { projectId: true } } as const
  switch (typename) {
    case 'Issue':
      return (await prisma.issue.findUnique(query))?.projectId ?? null
    case 'Crash':
      return (await prisma.crash.findUnique(query))?.projectId ?? null
    case 'Release':
      return (await prisma.release.findUnique(query))?.projectId ?? null
    default:
      return null
  }
}

function decoded(globalId: string): { typename: string; id: string } | null {
  try {
    return decodeGlobalID(globalId)
  } catch {
    return null
  }
}
