import { randomUUID } from 'node:crypto'
import { ADMIN } from './test-host.ts'

/** Any running Evenkeel, in this process or another. */
export interface Reachable {
  url: string
  dsn: string
}

export type Json = Record<string, unknown>

export const newEventId = () => randomUUID().replaceAll('-', '')

/** An envelope of one event, its length named. */
export function envelopeOf(event: Json | string): Buffer {
  const payload = typeof event === 'string' ? event : JSON.stringify(event)
  return Buffer.from(`{}\n{"type":"event","length":${Buffer.byteLength(payload)}}\n${payload}\n`)
}

/** An event with an exception; events with the same `fault` are the same issue. */
export function faultyEvent(fault = 'Fault', rest: Json = {}): Json {
  const frames = [{ filename: 'app/basket.js', function: `settle${fault}`, lineno: 12, colno: 3, in_app: true }]
  return {
    event_id: newEventId(),
    platform: 'node',
    exception: { values: [{ type: fault, value: 'it broke', stacktrace: { frames } }] },
    ...rest,
  }
}

export interface SdkAnswer {
  status: number
  headers: Headers
  body: { id?: string; detail?: string; causes?: string[] }
}

/** Sends a body as an SDK would. A connection that fails rejects. */
export async function send(
  { url, dsn }: Reachable,
  body: Uint8Array | string,
  { headers = {}, endpoint = 'envelope' }: { headers?: Record<string, string>; endpoint?: string } = {},
): Promise<SdkAnswer> {
  const { username: key, pathname } = new URL(dsn)
  const response = await fetch(`${url}/api${pathname}/${endpoint}/?sentry_key=${key}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-sentry-envelope', ...headers },
    body: body as BodyInit,
  })
  return { status: response.status, headers: response.headers, body: JSON.parse(await response.text()) }
}

export interface GraphQLAnswer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any query
  data: any
  errors: { message: string; path?: (string | number)[]; extensions?: { code?: string } }[]
}

/** Asks as the administrator, unless `headers` say who. */
export async function ask(
  { url }: Pick<Reachable, 'url'>,
  query: string,
  variables: Json = {},
  headers: Record<string, string> = { authorization: `Bearer ${ADMIN}` },
): Promise<GraphQLAnswer> {
  return askRaw({ url }, JSON.stringify({ query, variables }), headers)
}

/** @param body the request's body, whatever it is */
export async function askRaw(
  { url }: Pick<Reachable, 'url'>,
  body: string,
  headers: Record<string, string> = { authorization: `Bearer ${ADMIN}` },
): Promise<GraphQLAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body,
  })
  const { data = null, errors = [] } = JSON.parse(await response.text())
  return { status: response.status, data, errors }
}

/** What is stored in the project `default`, as its reader sees it. */
export async function stored(host: Pick<Reachable, 'url'>, headers?: Record<string, string>) {
  const issues: { shortId: string; title: string; crashCount: number }[] = []
  for (let after: string | null = null, more = true; more; ) {
    const { data, errors }: GraphQLAnswer = await ask(
      host,
      `query ($after: String) { project(slug: "default") { issues(first: 100, after: $after) {
         nodes { shortId title crashCount } pageInfo { endCursor hasNextPage } } } }`,
      { after },
      headers,
    )
    if (errors[0]) throw new Error(errors[0].message)
    const page = data.project.issues
    issues.push(...page.nodes)
    after = page.pageInfo.endCursor
    more = page.pageInfo.hasNextPage
  }
  return { issues: issues.length, crashes: issues.reduce((sum, { crashCount }) => sum + crashCount, 0), all: issues }
}

/** The value of a metric without labels. */
export async function metric({ url }: Pick<Reachable, 'url'>, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text()
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN)
}
