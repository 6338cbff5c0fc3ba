import { createClient as createSseClient } from 'graphql-sse'
import { createClient as createWsClient } from 'graphql-ws'
import type { TypedDocumentString } from '../typed/graphql.ts'

/** What came back: data, errors or both. */
export interface Answer<Data> {
  status: number
  data: Data | null
  errors: { message: string; path?: (string | number)[]; extensions?: { code?: string } }[]
}

/** Who asks: with a token, with an ingest key, or as nobody. */
export type Credentials = { token: string } | { key: string } | 'anonymous'

/** Posts one operation; refusals are answers too. */
export async function ask<Data, Variables>(
  url: string,
  query: TypedDocumentString<Data, Variables> | string,
  variables: Variables,
  as: Credentials,
): Promise<Answer<Data>> {
  const headers = { 'content-type': 'application/json', accept: 'application/json', ...headersOf(as) }
  const body = JSON.stringify({ query, variables })
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body })
  const { data = null, errors = [] } = (await response.json()) as Partial<Answer<Data>>
  return { status: response.status, data, errors }
}

/** What a subscription is told, one after the other. */
export type Told<Data> = AsyncIterableIterator<Pick<Answer<Data>, 'data'> & Partial<Pick<Answer<Data>, 'errors'>>>

export const transports = ['WebSocket', 'Server-Sent Events'] as const
export type Transport = (typeof transports)[number]

export function subscribe<Data, Variables>(
  url: string,
  query: TypedDocumentString<Data, Variables> | string,
  variables: Variables,
  as: Credentials,
  transport: Transport,
): Told<Data> {
  const operation = { query: query.toString(), variables: variables as Record<string, unknown> }
  const headers = headersOf(as)
  const client =
    transport === 'WebSocket'
      ? createWsClient({
          url: `${url.replace('http', 'ws')}/graphql`,
          connectionParams: as === 'anonymous' ? {} : 'key' in as ? as : headers,
          retryAttempts: 0,
        })
      : createSseClient({ url: `${url}/graphql`, headers, retryAttempts: 0 })
  return client.iterate(operation) as Told<Data>
}

/** The next thing told; an error when it is one, or when nothing comes any more. */
export async function next<Data>(told: Told<Data>): Promise<Data> {
  const { value, done } = await told.next()
  if (done) throw new Error('The subscription has ended.')
  if (value.errors || !value.data) throw new Error(`The subscription was told ${JSON.stringify(value.errors)}.`)
  return value.data
}

function headersOf(as: Credentials): Record<string, string> {
  if (as === 'anonymous') return {}
  return 'key' in as ? { 'x-evenkeel-key': as.key } : { authorization: `Bearer ${as.token}` }
}
