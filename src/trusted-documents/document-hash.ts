import { hash } from 'node:crypto'

/** What a document is known by: the SHA-256 of its text in UTF-8, in lower-case hex. */
export function documentHash(text: string): string {
  return hash('sha256', text, 'hex')
}

/** The hash in an id of the form `sha256:…` (GraphQL over HTTP, appendix A) or the bare hash; null for ids of other kinds. */
export function hashIn(id: string): string | null {
  return /^(?:sha256:)?([0-9a-f]{64})$/.exec(id)?.[1] ?? null
}
