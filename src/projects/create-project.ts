import { randomBytes } from 'node:crypto'
import { defaultRules, defaultsGiven } from '../alerts/default-rules.ts'
import type { Database } from '../storage/database.ts'
import type { Project } from '../storage/generated/client.ts'
import { Prisma } from '../storage/generated/client.ts'

/** Makes a project with its first key and the alert rules that every project begins with; null when the slug is taken. */
export async function createProject(database: Database, slug: string, name: string): Promise<Project | null> {
  try {
    return await database.prisma.$transaction(async (prisma) => {
      const settings = { create: { name: defaultsGiven.name, value: {} } }
      const project = await prisma.project.create({
        data: { slug, name, settings, keys: { create: newKey('default') } },
      })
      const rules = defaultRules(project.createdAt).map((rule) => ({ ...rule, projectId: project.id }))
      await prisma.alertRule.createMany({ data: rules as Prisma.AlertRuleCreateManyInput[] })
      return project
    })
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return null
    throw error
  }
}

export function newKey(label: string): { publicKey: string; label: string } {
  return { publicKey: randomBytes(16).toString('hex'), label }
}
