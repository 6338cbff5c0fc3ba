import { isDeepStrictEqual } from 'node:util'
import { bulkhead } from 'cockatiel'
import type { GraphQLError } from 'graphql'
import { BadCredentials, type Credentials } from '../access/authenticate.ts'
import type { Viewer } from '../access/viewer.ts'
import type { Bus, Notice } from '../bus/notice.ts'
import type { Log } from '../log.ts'
import { coded } from '../schema-builder/errors.ts'

/** Tells who still reads that they may no longer. */
export interface RightsWatch {
  /** Calls `onEnd` once, when these credentials no longer make this viewer. Returns the way to stop watching. */
  watch(proven: Proven, onEnd: (reason: GraphQLError) => void): () => void
  close(): void
}

/** Whom credentials made when they were looked up, and whether that may have changed since. */
export interface Proven {
  viewer: Viewer
  credentials: Credentials
  readonly isStale: boolean
}

export interface RightsWatchOptions {
  bus: Bus
  /** @throws BadCredentials */
  authenticate(credentials: Credentials): Promise<Viewer>
  log: Log
}

/** The streams that live on the same credentials, so that one look-up serves them all. */
interface Shared {
  credentials: Credentials
  streams: Map<(reason: GraphQLError) => void, Viewer>
  timer: NodeJS.Timeout | undefined
  check: 'none' | 'running' | 'again'
}

/** Longest delay of a timer, in milliseconds. */
const LONGEST_DELAY = 2 ** 31 - 1
/** Milliseconds until credentials that could not be looked up are looked up again. */
const RETRY = 1_000
/** Look-ups at once: a notice may concern thousands of tokens. */
const LOOK_UPS = 4

/** Whether credentials may make another viewer after this notice. */
export const concernsRights = ({ kind }: Notice) => kind === 'access' || kind === 'project' || kind === 'lost'

/** Looks credentials up again when a stream starts, when rights may have changed, and when they expire. */
export function createRightsWatch({ bus, authenticate, log }: RightsWatchOptions): RightsWatch {
  const shared = new Map<string, Shared>()
  const turns = bulkhead(LOOK_UPS, Number.POSITIVE_INFINITY)
  const unsubscribe = bus.subscribe((notices) => {
    if (!notices.some(concernsRights)) return
    // Of a project only its keys are looked up.
    const isKeysOnly = notices.every((notice) => notice.kind === 'project' || !concernsRights(notice))
    for (const each of shared.values()) if (!isKeysOnly || each.credentials.key !== null) check(each)
  })
  return {
    watch({ viewer, credentials, isStale }, onEnd) {
      const key = JSON.stringify(credentials)
      const entry = shared.get(key) ?? { credentials, streams: new Map(), timer: undefined, check: 'none' }
      shared.set(key, entry)
      entry.streams.set(onEnd, viewer)
      if (isStale) check(entry)
      else if (entry.streams.size === 1) waitForExpiry(entry, viewer)
      return () => {
        entry.streams.delete(onEnd)
        if (entry.streams.size > 0) return
        clearTimeout(entry.timer)
        if (shared.get(key) === entry) shared.delete(key)
      }
    },
    close() {
      unsubscribe()
      for (const { timer } of shared.values()) clearTimeout(timer)
      shared.clear()
    },
  }

  async function check(entry: Shared): Promise<void> {
    if (entry.check !== 'none') {
      entry.check = 'again'
      return
    }
    entry.check = 'running'
    clearTimeout(entry.timer)
    const next = await lookUp(entry)
    const isStale = (entry.check as Shared['check']) === 'again'
    entry.check = 'none'
    if (entry.streams.size === 0) return
    if (isStale) check(entry)
    else if (next !== null) entry.timer = setTimeout(() => check(entry), next).unref()
  }

  function waitForExpiry(entry: Shared, viewer: Viewer): void {
    const next = untilExpiry(viewer)
    if (next !== null) entry.timer = setTimeout(() => check(entry), next).unref()
  }

  /** Ends the streams that lost their rights; returns the milliseconds until it is time to look again, if ever. */
  async function lookUp({ credentials, streams }: Shared): Promise<number | null> {
    try {
      const viewer = await turns.execute(() => authenticate(credentials))
      // Streams of one session share their viewer: compared once for all of them.
      const isSame = new Map<Viewer, boolean>()
      for (const [end, before] of streams) {
        if (!isSame.has(before)) isSame.set(before, isDeepStrictEqual(viewer, before))
        if (!isSame.get(before)) end(unauthenticated('Your rights have changed. Subscribe again.'))
      }
      return untilExpiry(viewer)
    } catch (error) {
      if (!(error instanceof BadCredentials)) {
        log.warn({ err: error }, 'credentials of open subscriptions could not be looked up')
        for (const [end, before] of streams) if (hasExpired(before)) end(unauthenticated('The token has expired.'))
        return RETRY
      }
      for (const end of streams.keys()) end(unauthenticated(error.message))
      return null
    }
  }
}

const expiryOf = (viewer: Viewer) => (viewer.kind === 'token' ? viewer.expiresAt : null)

function hasExpired(viewer: Viewer): boolean {
  const expiresAt = expiryOf(viewer)
  return expiresAt !== null && expiresAt <= new Date()
}

/** Milliseconds, no more than a timer takes; null for what does not expire. */
function untilExpiry(viewer: Viewer): number | null {
  const expiresAt = expiryOf(viewer)
  return expiresAt && Math.min(Math.max(expiresAt.getTime() - Date.now(), 1), LONGEST_DELAY)
}

const unauthenticated = (message: string) => coded('UNAUTHENTICATED', message)
