import type { Context } from '../schema-builder/context.ts'
import { failure, type UserError } from '../schema-builder/payload.ts'
import { hashIn } from './document-hash.ts'

export interface Forgotten {
  hashes: string[]
  errors: UserError[]
}

/** Forgets all of these documents, or none where one is not registered. */
export async function forgetDocuments(ids: readonly string[], { database, bus }: Context): Promise<Forgotten> {
  const hashes = ids.map((id) => hashIn(id) ?? '')
  const where = { hash: { in: hashes } }
  const rows = await database.prisma.trustedDocument.findMany({ where, select: { hash: true } })
  const registered = new Set(rows.map(({ hash }) => hash))
  const unknown = hashes.findIndex((hash) => !registered.has(hash))
  if (unknown !== -1) {
    const { errors } = failure(
      'NOT_FOUND',
      `No document is registered as "${ids[unknown]}".`,
      'hashes',
      String(unknown),
    )
    return { hashes: [], errors }
  }
  const { count } = await database.prisma.trustedDocument.deleteMany({ where })
  if (count > 0) bus.publish([{ kind: 'documents' }])
  return { hashes, errors: [] }
}
