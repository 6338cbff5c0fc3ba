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
  /** The administrator's token when this start made it, else null: it is shown this once. */
  newAdminToken: string | null
}

/**
 * Makes what must exist before anybody comes: the project `default`, the administrator, the salt. Does nothing the second
 * time, except that a token from the environment always holds. Two nodes that start together end with the same.
 */
export async function prepareInstallation(database: Database, adminToken: string | undefined): Promise<Installation> {
  const { prisma } = database
  if ((await prisma.project.count()) === 0) await createProject(database, 'default', 'Default')
  const administrator = { name: 'administrator', abilities: ['ADMIN' as const], projectIds: [] }
  let newAdminToken: string | null = null
  if (adminToken !== undefined) {
    const hash = hashToken(adminToken)
    await prisma.accessToken.upsert({
      where: { id: ADMINISTRATOR },
      create: { id: ADMINISTRATOR, hash, ...administrator },
      update: { hash, revokedAt: null },
    })
  } else {
    const secret = mintToken()
    const made = await prisma.accessToken.createMany({
      data: { id: ADMINISTRATOR, hash: hashToken(secret), ...administrator },
      skipDuplicates: true,
    })
    if (made.count === 1) newAdminToken = secret
  }
  await prisma.instanceSetting.createMany({
    data: { key: SALT, value: randomBytes(32).toString('hex') },
    skipDuplicates: true,
  })
  const salt = await prisma.instanceSetting.findUniqueOrThrow({ where: { key: SALT } })
  const id = hash('sha256', `installation ${salt.value}`, 'hex').slice(0, 16)
  return { id, userSalt: salt.value, newAdminToken }
}
