import { decodeGlobalID } from '@pothos/plugin-relay'
import type { Database } from '../../storage/database.ts'
import { isUuid } from '../../storage/is-uuid.ts'

/** What an object is, and the number of the project that it belongs to, by its global id; null when there is no such object. */
export async function placeOfNode(
  globalId: string,
  { prisma }: Pick<Database, 'prisma'>,
): Promise<{ type: string; project: number } | null> {
  const node = decoded(globalId)
  if (node === null) return null
  const { typename: type, id } = node
  if (type === 'Project') {
    const number = Number(id)
    if (!Number.isInteger(number) || number < 1 || number >= 2 ** 31) return null
    const found = await prisma.project.findUnique({ where: { id: number }, select: { id: true } })
    return found && { type, project: found.id }
  }
  if (!isUuid(id)) return null
  const found = await rowOf(type, { where: { id }, select: { projectId: true } }, prisma)
  return found && { type, project: found.projectId }
}

async function rowOf(
  type: string,
  query: { where: { id: string }; select: { projectId: true } },
  prisma: Database['prisma'],
): Promise<{ projectId: number } | null> {
  switch (type) {
    case 'Issue':
      return prisma.issue.findUnique(query)
    case 'Crash':
      return prisma.crash.findUnique(query)
    case 'Release':
      return prisma.release.findUnique(query)
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
