import { auditServer } from 'graphql-http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Served, serve } from './serve.ts'

let served: Served
beforeAll(async () => {
  served = await serve()
})
afterAll(() => served.stop())

/** The audits of the GraphQL over HTTP specification; a notice is something that a server MAY do. */
test('nothing that GraphQL over HTTP asks for is missing', async () => {
  const results = await auditServer({
    url: served.url,
    fetchFn: (url: string, { headers, ...init }: RequestInit = {}) =>
      fetch(url, { ...init, headers: { ...headers, authorization: 'Bearer good' } }),
  })
  expect(results.length).toBeGreaterThan(60)
  const failed = results.filter(({ status }) => status === 'error' || status === 'warn')
  expect(failed.map(({ id, name }) => `${id} ${name}`)).toEqual([])
})
