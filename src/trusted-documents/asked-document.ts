import { GraphQLError } from 'graphql'
import type { Viewer } from '../access/viewer.ts'
import type { Bus } from '../bus/notice.ts'
import { coded, type ErrorCode } from '../schema-builder/errors.ts'
import type { Database } from '../storage/database.ts'
import { documentHash, hashIn } from './document-hash.ts'
import { createRegisteredDocuments } from './registered.ts'

/** What of a request's parameters says which document is meant. */
export interface AskedDocument {
  /** The text. Beside an id an empty one is none: the WebSocket protocol does not let it be left out. */
  query?: unknown
  /** `sha256:` and the hash in hex, or the bare hash (GraphQL over HTTP, appendix A). */
  documentId?: unknown
  /** `persistedQuery: { version: 1, sha256Hash }`, as Apollo's clients send it. */
  extensions?: unknown
}

export interface DocumentFinder {
  /**
   * The text of the document that is asked for; at once where nothing has to be looked up.
   *
   * @throws GraphQLError BAD_REQUEST for no document, or for two that differ; DOCUMENT_NOT_FOUND for an id under which none
   *   is registered; DOCUMENT_NOT_TRUSTED for a text that the viewer's token may not run
   */
  textOf(asked: AskedDocument, viewer: Viewer): Promise<string> | string
}

export function createDocumentFinder(database: Database, bus: Bus): DocumentFinder {
  const documents = createRegisteredDocuments(database, bus)

  function registered(hash: string, missing: () => GraphQLError): Promise<string> | string {
    const present = (text: string | null) => {
      if (text === null) throw missing()
      return text
    }
    const found = documents.find(hash)
    return found instanceof Promise ? found.then(present) : present(found)
  }

  return {
    textOf(asked, viewer) {
      const { query } = asked
      const id = idIn(asked)
      if (id !== null && (query === undefined || query === null || query === '')) {
        if (id.hash === null) throw notFound(id)
        return registered(id.hash, () => notFound(id))
      }
      if (query === undefined || query === null)
        throw badRequest('There is neither `query` nor `documentId` in the request.')
      if (typeof query !== 'string') throw badRequest('`query` is not a string.')
      const isRestricted = viewer.kind === 'token' && viewer.trustedDocumentsOnly
      if (id === null && !isRestricted) return query
      const hash = documentHash(query)
      if (id !== null && id.hash !== hash) throw badRequest('`query` is not the document that the id names.')
      // What was registered is run, not what was sent: they could differ where the text is not good Unicode.
      return isRestricted ? registered(hash, notTrusted) : query
    },
  }
}

interface DocumentId {
  /** Null for an id of another kind. */
  hash: string | null
  isApollo: boolean
}

function idIn({ documentId, extensions }: AskedDocument): DocumentId | null {
  if (documentId !== undefined && documentId !== null) {
    if (typeof documentId !== 'string') throw badRequest('`documentId` is not a string.')
    return { hash: hashIn(documentId), isApollo: false }
  }
  const persisted = propertyOf(extensions, 'persistedQuery')
  if (persisted === undefined || persisted === null) return null
  const hash = propertyOf(persisted, 'sha256Hash')
  if (propertyOf(persisted, 'version') !== 1 || typeof hash !== 'string')
    throw badRequest('`extensions.persistedQuery` is not `{ version: 1, sha256Hash }`.')
  return { hash: hashIn(hash), isApollo: true }
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}

const badRequest = (message: string) => coded('BAD_REQUEST', message, 400)

function notFound({ isApollo }: DocumentId): GraphQLError {
  // By this message Apollo's and urql's clients know that they have to send the text.
  const message = isApollo ? 'PersistedQueryNotFound' : 'No document is registered under this id.'
  const http = { spec: true, status: 400 }
  return new GraphQLError(message, { extensions: { code: 'DOCUMENT_NOT_FOUND' satisfies ErrorCode, http } })
}

function notTrusted(): GraphQLError {
  return coded('DOCUMENT_NOT_TRUSTED', 'The token may run registered documents only, and this is none.', 403)
}
