import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createSignIn } from '../../src/access/sign-in.ts'
import { createLocalBus } from '../../src/bus/local-bus.ts'
import type { Notice } from '../../src/bus/notice.ts'
import type { Database } from '../../src/storage/database.ts'

let stop = async () => {}
afterEach(() => stop())

/** A sign-in on a free port, and the sessions it opened. */
async function serve({ isSecure = false } = {}) {
  const state = { isAway: false, sessions: 0, notices: [] as Notice[] }
  const bus = createLocalBus()
  bus.subscribe((notices) => state.notices.push(...notices))
  const create = async () => {
    if (state.isAway) throw new Error('database gone')
    state.sessions++
  }
  const database = { prisma: { accessToken: { create } } } as unknown as Database
  const signIn = createSignIn({ database, bus, isSecure })
  const server = createServer((request, response) => {
    signIn.handle(request, response).catch(() => response.writeHead(500).end())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  stop = async () => void server.close().closeAllConnections()
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sign-in?code=`
  const visit = (code: string, method = 'GET') => fetch(address + code, { method, redirect: 'manual' })
  return { state, visit, newCode: signIn.newCode }
}

test('a code opens one session, whoever is first, and watchers of tokens hear of it', async () => {
  const { state, visit, newCode } = await serve()
  const code = newCode()
  const visits = await Promise.all([visit(code), visit(code), visit('made-up')])
  expect(visits.map(({ status }) => status).toSorted()).toEqual([303, 403, 403])
  expect(state).toMatchObject({ sessions: 1, notices: [{ kind: 'access' }] })
})

test.each(['HEAD', 'POST'])('a %s leaves the code as good as it was', async (method) => {
  const { visit, newCode } = await serve()
  const code = newCode()
  const looked = await visit(code, method)
  expect([looked.status, looked.headers.get('allow')]).toEqual([405, 'GET'])
  expect((await visit(code)).status).toBe(303)
})

test('a code whose session could not be opened can be tried again', async () => {
  const { state, visit, newCode } = await serve()
  const code = newCode()
  state.isAway = true
  expect((await visit(code)).status).toBe(500)
  state.isAway = false
  expect((await visit(code)).status).toBe(303)
})

test.each([true, false])('where people come by https (%s) browsers keep the cookie off http', async (isSecure) => {
  const { visit, newCode } = await serve({ isSecure })
  const [cookie = ''] = (await visit(newCode())).headers.getSetCookie()
  expect(cookie).toContain('HttpOnly; SameSite=Lax')
  expect(cookie.includes('; Secure')).toBe(isSecure)
})
