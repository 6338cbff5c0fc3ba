import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { BadCredentials, type Credentials } from '../../src/access/authenticate.ts'
import type { Viewer } from '../../src/access/viewer.ts'
import { createLocalBus } from '../../src/bus/local-bus.ts'
import type { Notice } from '../../src/bus/notice.ts'
import { createRightsWatch } from '../../src/live/rights-watch.ts'
import { createLog } from '../../src/log.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const credentials: Credentials = { authorization: 'Bearer a', key: null, session: null }
const viewer = {
  kind: 'token',
  id: 'a',
  name: 'a',
  abilities: ['READ'],
  projectIds: [1],
  expiresAt: null,
  accessLevel: null,
  trustedDocumentsOnly: false,
} as const

/** Credentials that make whoever `now` says they make. */
function watching() {
  const bus = createLocalBus()
  const state = { lookUps: 0, now: async (): Promise<Viewer> => viewer }
  const rights = createRightsWatch({
    bus,
    log: createLog('silent'),
    authenticate: () => {
      state.lookUps++
      return state.now()
    },
  })
  const ended: string[] = []
  const watch = (name: string, as: Viewer = viewer, isStale = false) =>
    rights.watch({ viewer: as, credentials, isStale }, ({ message, extensions }) =>
      ended.push(`${name}: ${extensions.code}: ${message}`),
    )
  const hear = (notice: Notice) => {
    bus.publish([notice])
    return vi.advanceTimersByTimeAsync(0)
  }
  return { state, ended, watch, hear }
}
const badCredentials = async (): Promise<Viewer> => {
  throw new BadCredentials('The token is unknown or was revoked.')
}

test.each<[Notice, boolean]>([
  [{ kind: 'access' }, true],
  [{ kind: 'project', project: 1 }, false],
  [{ kind: 'lost' }, true],
  [{ kind: 'intake', project: 1 }, false],
])('after %j rights are looked at again: %s', async (notice, again) => {
  const { state, ended, watch, hear } = watching()
  watch('x')
  await vi.advanceTimersByTimeAsync(0)
  state.now = badCredentials
  await hear(notice)
  expect(ended).toEqual(again ? ['x: UNAUTHENTICATED: The token is unknown or was revoked.'] : [])
})

test('rights that changed end the streams that began with others, and only those', async () => {
  const { state, ended, watch, hear } = watching()
  watch('before')
  await vi.advanceTimersByTimeAsync(0)
  const narrowed = { ...viewer, projectIds: [] }
  state.now = async () => narrowed
  watch('after', narrowed)
  await hear({ kind: 'access' })
  expect(ended).toContain('before: UNAUTHENTICATED: Your rights have changed. Subscribe again.')
  expect(ended.some((each) => each.startsWith('after'))).toBe(false)
})

test('one that begins is looked up only when something may have changed since its own look-up', async () => {
  const { state, watch } = watching()
  watch('x')
  watch('y')
  await vi.advanceTimersByTimeAsync(0)
  expect(state.lookUps).toBe(0)
  watch('z', viewer, true)
  await vi.advanceTimersByTimeAsync(0)
  expect(state.lookUps).toBe(1)
})

test('a thousand streams of one token share a look-up; one that stopped hears nothing', async () => {
  const { state, ended, watch, hear } = watching()
  const stops = Array.from({ length: 1000 }, (_, i) => watch(String(i)))
  await vi.advanceTimersByTimeAsync(0)
  stops[0]?.()
  state.lookUps = 0
  state.now = badCredentials
  await hear({ kind: 'access' })
  expect(state.lookUps).toBe(1)
  expect(new Set(ended).size).toBe(999)
})

test('a change while a look-up is under way is looked at after it', async () => {
  const { state, ended, watch, hear } = watching()
  const slow = Promise.withResolvers<Viewer>()
  state.now = () => slow.promise
  watch('x', viewer, true)
  await hear({ kind: 'access' })
  state.now = badCredentials
  slow.resolve(viewer)
  await vi.advanceTimersByTimeAsync(0)
  expect(ended).toHaveLength(1)
})

test('a token ends when it expires, though that be longer off than a timer reaches', async () => {
  const { state, ended, watch } = watching()
  const expiresAt = new Date(Date.now() + 60 * 86_400_000)
  const expiring = { ...viewer, expiresAt }
  state.now = async () => (expiresAt <= new Date() ? badCredentials() : expiring)
  watch('x', expiring)
  await vi.advanceTimersByTimeAsync(60 * 86_400_000 - 1)
  expect(ended).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(ended).toHaveLength(1)
})

test('a look-up that fails for other reasons ends nothing, and is made again', async () => {
  const { state, ended, watch } = watching()
  state.now = async () => {
    throw new Error('database gone')
  }
  watch('x', viewer, true)
  await vi.advanceTimersByTimeAsync(500)
  expect(ended).toEqual([])
  state.now = badCredentials
  await vi.advanceTimersByTimeAsync(500)
  expect(ended).toHaveLength(1)
})

test('while nothing can be looked up, a token ends when it was known to expire', async () => {
  const { state, ended, watch } = watching()
  state.now = async () => {
    throw new Error('database gone')
  }
  watch('lasting')
  watch('expiring', { ...viewer, expiresAt: new Date(Date.now() + 5_000) }, true)
  await vi.advanceTimersByTimeAsync(4_999)
  expect(ended).toEqual([])
  await vi.advanceTimersByTimeAsync(1_000)
  expect([...new Set(ended)]).toEqual(['expiring: UNAUTHENTICATED: The token has expired.'])
})
