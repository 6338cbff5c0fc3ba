import { fillRequest } from '../shared/fill-request.ts'
import { requestTemplates } from '../shared/request-templates.ts'
import type { Order, Requests } from './generator.ts'

/** Real events in turn, whichever connection asks. */
export function eventRequests({ target, gzip }: Order): () => Requests {
  const templates = requestTemplates(target, gzip)
  const mostBytes = Math.max(...templates.map(({ bytes }) => bytes.length))
  let sent = 0
  const next = (buffer: Buffer) => ({
    length: fillRequest(buffer, templates[sent++ % templates.length]!),
    isNew: true,
  })
  return () => ({ mostBytes, next })
}
