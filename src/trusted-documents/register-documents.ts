import type { Context } from '../schema-builder/context.ts'
import { failure, type UserError } from '../schema-builder/payload.ts'
import { documentHash } from './document-hash.ts'
import type { DocumentReading } from './reading.ts'

/** Documents of one request. */
const MOST = 100

export interface Registered {
  /** Of all documents that were given, in their order. */
  hashes: string[]
  /** Of those that were not registered before. */
  added: string[]
  errors: UserError[]
}

/** Registers all of these texts, or none where one cannot be run. Those that are registered already stay as they are. */
export async function registerDocuments(
  texts: readonly string[],
  read: (text: string) => DocumentReading,
  { database, bus, viewer }: Context,
): Promise<Registered> {
  if (texts.length === 0 || texts.length > MOST)
    return refused(failure('INVALID', `Send 1 to ${MOST} documents at a time.`, 'documents'))
  const readings = texts.map((text) => (text.includes('\0') ? withNul : read(text)))
  const faulty = readings.flatMap(({ faults }, index) =>
    faults.length === 0 ? [] : failure('INVALID', faults.slice(0, 3).join(' '), 'documents', String(index)).errors,
  )
  if (faulty.length > 0) return refused({ errors: faulty })
  const by = viewer.kind === 'token' ? viewer.name : viewer.kind
  const hashes = texts.map(documentHash)
  const added = await database.prisma.trustedDocument.createManyAndReturn({
    data: texts.map((text, index) => ({ hash: hashes[index]!, text, operations: readings[index]!.operations, by })),
    skipDuplicates: true,
    select: { hash: true },
  })
  if (added.length > 0) bus.publish([{ kind: 'documents' }])
  return { hashes, added: added.map(({ hash }) => hash), errors: [] }
}

/** GraphQL takes one in a comment or a string; the database does not. */
const withNul: DocumentReading = { operations: [], faults: ['It holds a NUL, which cannot be kept.'] }

const refused = ({ errors }: { errors: UserError[] }): Registered => ({ hashes: [], added: [], errors })
