import { once } from 'node:events'
import { request } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Answer, type Served, serve } from './serve.ts'

let served: Served
beforeAll(async () => {
  served = await serve()
})
afterAll(() => served.stop())

const asked = '{"query":"{ counter { who } }"}'
const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

function post(body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) {
  const json = { authorization: 'Bearer good', 'content-type': 'application/json' }
  return fetch(served.url, { method: 'POST', headers: { ...json, ...headers }, body })
}

test.each<[string, Record<string, string>]>([
  ['a charset that is UTF-8', { 'content-type': 'application/json; charset=UTF-8' }],
  ['one in quotes', { 'content-type': 'application/json;charset="utf-8"' }],
  ['one within UTF-8', { 'content-type': 'application/json; charset=us-ascii' }],
  ['an encoding that does nothing', { 'content-encoding': 'identity' }],
])('a body is read with %s', async (_name, headers) => {
  const response = await post(asked, headers)
  expect(await response.json()).toEqual({ data: { counter: { who: 'good' } } })
})

test.each<[string, string | Uint8Array<ArrayBuffer>, Record<string, string>, number, RegExp]>([
  ['compressed', new Uint8Array(gzipSync(asked)), { 'content-encoding': 'gzip' }, 415, /"gzip".*uncompressed/],
  ['of another charset', latin(asked), { 'content-type': 'application/json; charset=iso-8859-1' }, 415, /"iso-8859-1"/],
  [
    'UTF-16',
    new Uint8Array(Buffer.from(asked, 'utf16le')),
    { 'content-type': 'application/json; charset=utf-16' },
    415,
    /"utf-16"/,
  ],
  ['not UTF-8 without a word of it', latin('{"query":"{ größe }"}'), {}, 400, /not UTF-8/],
  ['not JSON', '{', {}, 400, /body is not JSON/],
  ['not JSON, under its older name', '{', { 'content-type': 'application/graphql+json' }, 400, /body is not JSON/],
])('a body that is %s is refused', async (_name, body, headers, status, message) => {
  const response = await post(body, headers)
  const answer = (await response.json()) as Answer
  expect(answer).toEqual({
    errors: [{ message: expect.stringMatching(message), extensions: { code: 'BAD_REQUEST' } }],
  })
  expect(response.status).toBe(status)
})

test.each(['variables', 'extensions'])('a GET whose %s are empty hears which parameter is wrong', async (name) => {
  const headers = { authorization: 'Bearer good', accept: 'application/json' }
  const response = await fetch(`${served.url}?query=${encodeURIComponent('{ counter { who } }')}&${name}=`, { headers })
  expect(response.status).toBe(400)
  expect(await response.json()).toEqual({
    errors: [{ message: `The parameter \`${name}\` is not JSON.`, extensions: { code: 'BAD_REQUEST' } }],
  })
})

test('a client that leaves in the middle of its upload is no error', async () => {
  const before = served.lines.length
  const arrived = once(served.server, 'request')
  const upload = request(served.url, {
    method: 'POST',
    headers: { authorization: 'Bearer good', 'content-type': 'application/json', 'content-length': '1000' },
  }).on('error', () => {})
  upload.write(asked)
  const [, response] = await arrived
  const gone = once(response, 'close')
  upload.destroy()
  await gone
  // What comes next is answered after what the upload still had to say.
  await vi.waitFor(async () => expect((await post(asked)).status).toBe(200))
  expect(served.lines.slice(before).filter(({ level }) => level >= 40)).toEqual([])
})
