import { isDeepStrictEqual } from 'node:util'
import type { GraphQLError } from 'graphql'
import { BadCredentials, type Credentials } from '../access/authenticate.ts'
import type { Viewer } from '../access/viewer.ts'
import type { Bus, Notice } from '../bus/notice.ts'
import type { Log } from '../log.ts'
import { coded } from '../schema-builder/errors.ts'

/** Tells who still reads that they may no longer. */
export interface RightsWatch {
  /** Calls `onEnd` once, when these credentials no longer make this viewer. Returns the way to stop watching. */
  watch(viewer: Viewer, credentials: Credentials, onEnd: (reason: GraphQLError) => void): () => void
  close(): void
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
const concerns = ({ kind }: Notice) => kind === 'access' || kind === 'project' || kind === 'lost'

/** Looks credentials up again when a stream starts, when rights may have changed, and when they expire. */
export function createRightsWatch({ bus, authenticate, log }: RightsWatchOptions): RightsWatch {
  const shared = new Map<string, Shared>()
  const unsubscribe = bus.subscribe((notices) => {
    if (notices.some(concerns)) for (const each of shared.values()) check(each)
  })
  return {
    watch(viewer, credentials, onEnd) {
      const key = JSON.stringify(credentials)
      const entry = shared.get(key) ?? { credentials, streams: new Map(), timer: undefined, check: 'none' }
      shared.set(key, entry)
      entry.streams.set(onEnd, viewer)
      // Word of a change may have come between the request's own look-up and now.
      check(entry)
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

  /** Ends the streams that lost their rights; returns the milliseconds until it is time to look again, if ever. */
  async function lookUp({ credentials, streams }: Shared): Promise<number | null> {
    try {
      const viewer = await authenticate(credentials)
      for (const [end, before] of streams) {
        if (!isDeepStrictEqual(viewer, before)) end(unauthenticated('Your rights have changed. Subscribe again.'))
      }
      const expiresAt = viewer.kind === 'token' ? viewer.expiresAt : null
      return expiresAt && Math.min(Math.max(expiresAt.getTime() - Date.now(), 1), LONGEST_DELAY)
    } catch (error) {
      if (!(error instanceof BadCredentials)) {
        log.warn({ err: error }, 'credentials of open subscriptions could not be looked up')
        return RETRY
      }
      for (const end of streams.keys()) end(unauthenticated(error.message))
      return null
    }
  }
}

const unauthenticated = (message: string) => coded('UNAUTHENTICATED', message)
