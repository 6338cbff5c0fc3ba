import { documentHash, hashIn } from '../document-hash.ts'

/** A file that does not hold what it should; the message is for whoever called the command. */
export class BadManifest extends Error {
  override name = 'BadManifest'
}

/**
 * The texts of a `persisted-documents.json`, which the client preset of GraphQL Code Generator writes: an object of ids and texts.
 * @throws BadManifest
 */
export function readManifest(json: string): string[] {
  const entries = Object.entries(parsed(json))
  if (entries.length === 0) throw new BadManifest('There is no document in it.')
  return entries.map(([id, text]) => {
    if (typeof text !== 'string') throw new BadManifest(`What stands under "${id}" is not the text of a document.`)
    // Clients will ask by this id: under another one the document would not be found.
    if (hashIn(id) !== documentHash(text))
      throw new BadManifest(
        `The id "${id}" is not the SHA-256 of its document. Does codegen.ts say hashAlgorithm: 'sha256'?`,
      )
    return text
  })
}

function parsed(json: string): object {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    throw new BadManifest('It is not JSON.')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BadManifest('It is not an object of ids and texts.')
  return value
}
