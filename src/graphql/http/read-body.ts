import { isUtf8 } from 'node:buffer'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { badRequest } from '../operations/asked.ts'

/**
 * The text of a body of at most `most` bytes, which is UTF-8 as it is: GraphQL asks no more of a server, and what expands has
 * no size before it has expanded.
 * @throws GraphQLError BAD_REQUEST (413) for more, (415) for a body that says it is something else, (400) for one that is
 * @throws what the request failed with when its client left
 */
export async function readBody(request: IncomingMessage, most: number): Promise<string> {
  refuseUnreadable(request.headers)
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > most) throw badRequest(`The body is larger than ${most} bytes.`, 413)
    chunks.push(chunk)
  }
  const body = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
  if (!isUtf8(body)) throw badRequest('The body is not UTF-8.')
  return body.toString('utf8')
}

const charsets = ['utf-8', 'utf8', 'us-ascii']

function refuseUnreadable(headers: IncomingHttpHeaders): void {
  const encoding = headers['content-encoding']?.trim().toLowerCase() || 'identity'
  if (encoding !== 'identity') throw badRequest(`The body is encoded as "${encoding}": send it uncompressed.`, 415)
  const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(headers['content-type'] ?? '')?.[1]?.toLowerCase()
  if (charset && !charsets.includes(charset)) throw badRequest(`The body is in "${charset}": send UTF-8.`, 415)
}
