import { hash, randomBytes } from 'node:crypto'
import { createProject } from '../projects/create-project.ts'
import type { Database } from '../storage/database.ts'
import { hashToken, mintToken } from './secret.ts'

/** The administrator whose token comes from the environment or from the first start. */
const ADMINISTRATOR = '00000000-0000-7000-8000-000000000001'
const SALT = 'user-salt'

export interface Installation {
  /** Tells this installation from others where they share something; no secret. */
  id: string
  /** Hides user ids; the same for the life of the installation. */
  userSalt: string
}

/**
 * Makes what must exist before anybody comes: the project `default` and the salt. Does nothing the second time. Two nodes that
 * start together end with the same.
 */
export async function prepareInstallation(database: Database): Promise<Installation> {
  const { prisma } = database
  if ((await prisma.project.count()) === 0) await createProject(database, 'default', 'Default')
  await prisma.instanceSetting.createMany({
    data: { key: SALT, value: randomBytes(32).toString('hex') },
    skipDuplicates: true,
  })
  const salt = await prisma.instanceSetting.findUniqueOrThrow({ where: { key: SALT } })
  const id = hash('sha256', `installation ${salt.value}`, 'hex').slice(0, 16)
  return { id, userSalt: salt.value }
}

/**
 * Makes the administrator's token, or has the one from the environment hold. Answers the token when this start made it, else
 * null: it is shown this once, so nothing that can fail may stand between this and showing it.
 */
export async function ensureAdministrator(
  { prisma }: Database,
  adminToken: string | undefined,
): Promise<string | null> {
  const administrator = { name: 'administrator', abilities: ['ADMIN' as const], projectIds: [] }
  if (adminToken !== undefined) {
    const hash = hashToken(adminToken)
    await prisma.accessToken.upsert({
      where: { id: ADMINISTRATOR },
      create: { id: ADMINISTRATOR, hash, ...administrator },
      update: { hash, revokedAt: null },
    })
    return null
  }
  const secret = mintToken()
  const { count } = await prisma.accessToken.createMany({
    data: { id: ADMINISTRATOR, hash: hashToken(secret), ...administrator },
    skipDuplicates: true,
  })
  return count === 1 ? secret : null
}
