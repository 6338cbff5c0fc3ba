import { randomBytes } from 'node:crypto'
import type { Database } from '../storage/database.ts'
import type { Project } from '../storage/generated/client.ts'
import { Prisma } from '../storage/generated/client.ts'

/** Makes a project with its first key; null when the slug is taken. */
export async function createProject(database: Database, slug: string, name: string): Promise<Project | null> {
  try {
    return await database.prisma.project.create({ data: { slug, name, keys: { create: newKey('default') } } })
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return null
    throw error
  }
}

export function newKey(label: string): { publicKey: string; label: string } {
  return { publicKey: randomBytes(16).toString('hex'), label }
}
