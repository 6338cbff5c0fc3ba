import { z } from 'zod'

/** What a server said to documents that it was sent. */
export interface Sent {
  /** All of them, in their order. */
  documents: { hash: string; operations: string[] }[]
  /** Hashes of those that were new to it. */
  added: string[]
}

/** A server that did not take the documents; the message is for whoever called the command. */
export class NotTaken extends Error {
  override name = 'NotTaken'
}

/** Bytes of documents in one request: a server takes 1 MiB. */
const MOST_BYTES = 2 ** 18
const MOST_DOCUMENTS = 100
/** Milliseconds that a request may take. */
const PATIENCE = 60_000

/**
 * Registers documents on a server, a part at a time. Parts before one that is refused stay registered.
 * @throws NotTaken
 */
export async function sendDocuments(server: URL, token: string, texts: readonly string[]): Promise<Sent> {
  const sent: Sent = { documents: [], added: [] }
  for (const part of parts(texts)) {
    const { documents, added, errors } = await register(server, token, part)
    if (errors.length > 0) throw new NotTaken(errors.map((error) => sentence(error, part)).join('\n'))
    sent.documents.push(...documents)
    sent.added.push(...added)
  }
  return sent
}

function parts(texts: readonly string[]): string[][] {
  const all: string[][] = []
  let room = 0
  for (const text of texts) {
    const bytes = Buffer.byteLength(JSON.stringify(text))
    const last = all.at(-1)
    if (last === undefined || bytes > room || last.length === MOST_DOCUMENTS) {
      all.push([text])
      room = MOST_BYTES - bytes
    } else {
      last.push(text)
      room -= bytes
    }
  }
  return all
}

const mutation = `mutation RegisterDocuments($documents: [String!]!) {
  registerDocuments(input: { documents: $documents }) { documents { hash operations } added errors { message path } }
}`

const payload = z.object({
  documents: z.array(z.object({ hash: z.string(), operations: z.array(z.string()) })),
  added: z.array(z.string()),
  errors: z.array(z.object({ message: z.string(), path: z.array(z.string()) })),
})
const taken = z.object({ data: z.object({ registerDocuments: payload }) })
const refused = z.object({ errors: z.array(z.object({ message: z.string() })) })

async function register(server: URL, token: string, documents: string[]): Promise<z.infer<typeof payload>> {
  const { status, body } = await post(server, token, JSON.stringify({ query: mutation, variables: { documents } }))
  const answer = parsed(body)
  const { data } = taken.safeParse(answer)
  if (data) return data.data.registerDocuments
  const messages = refused
    .safeParse(answer)
    .data?.errors.map(({ message }) => message)
    .join(' ')
  throw new NotTaken(messages ?? `${server} answered ${status}: is it an Evenkeel?`)
}

async function post(server: URL, token: string, body: string): Promise<{ status: number; body: string }> {
  try {
    const response = await fetch(new URL('graphql', server), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        authorization: `Bearer ${token}`,
      },
      body,
      signal: AbortSignal.timeout(PATIENCE),
    })
    return { status: response.status, body: await response.text() }
  } catch (error) {
    const { name, message, cause } = error as Error
    if (name === 'TimeoutError') throw new NotTaken(`${server} did not answer within ${PATIENCE / 1_000} s.`)
    throw new NotTaken(`${server} cannot be reached: ${cause instanceof Error ? cause.message : message}.`)
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

/** Says which document by what it begins with. */
function sentence({ message, path }: { message: string; path: string[] }, part: readonly string[]): string {
  const text = part[Number(path.at(-1))]
  return text === undefined ? message : `${text.trimStart().split(/\s*[({\n]/, 1)[0]}: ${message}`
}
