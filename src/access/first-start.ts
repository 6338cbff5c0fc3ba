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

const administrator = { name: 'administrator', abilities: ['ADMIN' as const], projectIds: [] }

/** Has the administrator's token from the environment hold, and no other before it. */
export async function holdAdminToken({ prisma }: Database, token: string): Promise<void> {
  const hash = hashToken(token)
  await prisma.accessToken.upsert({
    where: { id: ADMINISTRATOR },
    create: { id: ADMINISTRATOR, hash, ...administrator },
    update: { hash, revokedAt: null },
  })
}

/**
 * Makes the administrator's token, unless there is one. It is shown this once, so nothing that can fail may stand between this
 * and showing it; null when there was one.
 */
export async function mintAdminToken({ prisma }: Database): Promise<string | null> {
  const secret = mintToken()
  const { count } = await prisma.accessToken.createMany({
    data: { id: ADMINISTRATOR, hash: hashToken(secret), ...administrator },
    skipDuplicates: true,
  })
  return count === 1 ? secret : null
}
