import { envelopeOf } from '../system/seed.ts'

export const HOUR = 3_600_000
export const releases = ['shop@1', 'shop@2', 'shop@3'] as const
export const environments = ['production', 'staging'] as const

/** A session as it really went, whatever was told of it and when. */
export interface RealSession {
  release: string
  environment: string
  /** Null: nobody said who. */
  person: string | null
  startedAt: number
  outcome: 'open' | 'ended' | 'errored' | 'unhandled' | 'abnormal' | 'crashed'
  /** Seconds; null: nobody knows. */
  length: number | null
}

type Item = [type: 'session' | 'sessions', payload: object]

export interface SessionStream {
  /** What really happened. */
  sessions: RealSession[]
  /** Reports of it, in the order they were made: several of a session, and lists of sessions that were counted. */
  updates: Item[]
  counted: Item[]
}

/** The same numbers in [0, 1) for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Sessions of the five days before `until`: each release begins a day and a half after the one before it. */
export function sessionStream(seed: number, until: number): SessionStream {
  const random = randomFrom(seed)
  const below = (most: number) => Math.floor(random() * most)
  const oneOf = <T>(values: readonly T[]): T => values[below(values.length)]!
  const stream: SessionStream = { sessions: [], updates: [], counted: [] }

  function where() {
    const index = below(releases.length)
    const age = random() * (5 - index * 1.5) * 24 * HOUR
    const environment = random() < 0.75 ? 'production' : 'staging'
    return { release: releases[index]!, environment, startedAt: Math.floor(until - age) }
  }

  for (let made = 0; made < 320; made++) {
    const place = where()
    const person = random() < 0.85 ? `person-${below(50)}` : null
    const sid = hex(random, 32)
    const tell = (state: object) => {
      const { release, environment, startedAt } = place
      const started = new Date(startedAt).toISOString()
      const attrs = environment === 'production' && made % 2 === 0 ? { release } : { release, environment }
      stream.updates.push(['session', { sid, started, attrs, ...(person === null ? {} : { did: person }), ...state }])
    }
    let [errors, length] = [0, null as number | null]
    tell({ init: true, status: 'ok', errors })
    for (let updates = below(3); updates > 0; updates--) {
      if (random() < 0.2) errors += 1 + below(3)
      if (random() < 0.7) length = (length ?? 0) + Math.round(random() * 600_000) / 1_000
      tell({ status: 'ok', errors, ...(length === null ? {} : { duration: length }) })
    }
    let outcome: RealSession['outcome'] = errors > 0 ? 'errored' : 'open'
    if (random() < 0.85) {
      const status = oneOf([
        'exited',
        'exited',
        'exited',
        'exited',
        'crashed',
        'abnormal',
        'unhandled',
        'errored',
      ] as const)
      if (status === 'crashed') errors++
      if (random() < 0.9) length = (length ?? 0) + Math.round(random() * 900_000) / 1_000
      tell({ status, errors, ...(length === null ? {} : { duration: length }) })
      if (status !== 'exited') outcome = status
      else if (errors === 0) outcome = 'ended'
    }
    stream.sessions.push({ ...place, person, outcome, length })
  }

  for (let made = 0; made < 30; made++) {
    const { release, environment, startedAt } = where()
    const aggregates = Array.from({ length: 1 + below(3) }, () => {
      const started = startedAt - below(3) * 60_000
      const person = random() < 0.5 ? `counted-${below(40)}` : null
      const counts = { exited: below(9), errored: below(3), unhandled: below(2), abnormal: below(2), crashed: below(2) }
      for (const [name, count] of Object.entries(counts)) {
        const outcome = name === 'exited' ? 'ended' : (name as RealSession['outcome'])
        for (let one = 0; one < count; one++)
          stream.sessions.push({ release, environment, person, startedAt: started, outcome, length: null })
      }
      return { started: new Date(started).toISOString(), ...(person === null ? {} : { did: person }), ...counts }
    })
    stream.counted.push(['sessions', { aggregates, attrs: { release, environment } }])
  }
  return stream
}

function hex(random: () => number, digits: number): string {
  return Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('')
}

/** The envelopes of a stream as they may come: in any order, some updates several times, some envelopes twice. */
export function arrivals({ updates, counted }: SessionStream, seed: number): string[] {
  const random = randomFrom(seed)
  const again = updates.filter(() => random() < 0.2)
  const mixed = shuffle([...updates, ...again], random)
  const envelopes: string[] = []
  while (mixed.length > 0) envelopes.push(envelopeOf(mixed.splice(0, 1 + Math.floor(random() * 12))))
  for (const [index, item] of counted.entries()) {
    const envelope = envelopeOf([item], { sent_at: new Date(Date.now() + index).toISOString() })
    envelopes.push(envelope, ...(random() < 0.3 ? [envelope] : []))
  }
  return shuffle(envelopes, random)
}

function shuffle<T>(items: T[], random: () => number): T[] {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    ;[items[last], items[other]] = [items[other]!, items[last]!]
  }
  return items
}

/** The figures of a release by their definitions, from what really happened. */
export function healthOf(
  all: readonly RealSession[],
  wanted: { release: string; environment: string | null; from?: number; to?: number },
) {
  const { release, environment, from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = wanted
  const around = all.filter(
    (session) =>
      (environment === null || session.environment === environment) &&
      session.startedAt >= from &&
      session.startedAt < to,
  )
  const own = around.filter((session) => session.release === release)
  const count = (outcome: RealSession['outcome']) => own.filter((session) => session.outcome === outcome).length
  const people = (sessions: RealSession[]) =>
    new Set(sessions.map(({ person }) => person).filter((it) => it !== null)).size
  const [users, crashedUsers] = [people(own), people(own.filter(({ outcome }) => outcome === 'crashed'))]
  const lengths = own.map(({ length }) => length).filter((length) => length !== null)
  lengths.sort((one, other) => one - other)
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole)
  return {
    counts: {
      sessions: own.length,
      openSessions: count('open'),
      endedSessions: count('ended'),
      erroredSessions: count('errored'),
      unhandledSessions: count('unhandled'),
      abnormalSessions: count('abnormal'),
      crashedSessions: count('crashed'),
      users,
      crashedUsers,
      people: { count: users, isExact: true, standardError: 0 },
      crashedPeople: { count: crashedUsers, isExact: true, standardError: 0 },
    },
    shares: {
      crashFreeSessions: share(own.length - count('crashed'), own.length),
      crashFreeUsers: share(users - crashedUsers, users),
      adoption: share(own.length, around.length),
      adoptionByUsers: share(users, people(around)),
    },
    lengths,
  }
}
