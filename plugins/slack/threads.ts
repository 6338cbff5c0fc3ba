import { createHash } from 'node:crypto'
import type { Store } from 'evenkeel/plugin'
import type { Place } from './api.ts'
import type { Message } from './message.ts'

/** What is remembered of a matter from its first message until it is resolved. */
export interface Thread extends Place {
  /** The channel as configured, or the address: after a change of channel a new thread begins. */
  to: string
  first: Message
  /** The idempotency key of the first message. */
  key: string
  /** ISO 8601. */
  at: string
  /** The first message shows that the matter was acknowledged. */
  acknowledged?: boolean
}

/** The space of a plugin is bounded, and not every matter is resolved. */
const forgottenAtOnce = 1_000

// A matter may be longer than a key of the store.
const keyOf = (matter: string) => `thread:${createHash('sha256').update(matter).digest('hex')}`

export async function findThread(store: Store, matter: string, to: string): Promise<Thread | null> {
  const thread = await store.get<Thread>(keyOf(matter))
  return thread?.to === to ? thread : null
}

/** Makes room by forgetting the oldest threads where the store is full. */
export async function rememberThread(store: Store, matter: string, thread: Thread): Promise<void> {
  try {
    await store.set(keyOf(matter), thread)
  } catch (thrown) {
    if (!isFull(thrown)) throw thrown
    const threads = await store.list<Thread>('thread:')
    const oldest = threads.sort((a, b) => a.value.at.localeCompare(b.value.at)).slice(0, forgottenAtOnce)
    for (const { key } of oldest) await store.delete(key)
    await store.set(keyOf(matter), thread)
  }
}

export async function forgetThread(store: Store, matter: string): Promise<void> {
  await store.delete(keyOf(matter))
}

const isFull = (thrown: unknown) =>
  thrown instanceof Error && thrown.name === 'NotStored' && 'code' in thrown && thrown.code === 'FULL'
