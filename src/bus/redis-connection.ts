import { Redis } from 'ioredis'

/** Milliseconds within which a Redis that can be used has answered. */
export const ANSWER_WITHIN = 1_000

/**
 * A connection with one life: it is opened by `connect()`, and what fails on it fails at once. A new one is made instead of
 * mending it, so that no command and no subscription is ever carried over from a connection that broke.
 */
export function newConnection(url: string): Redis {
  return new Redis(url, {
    lazyConnect: true,
    retryStrategy: null,
    enableOfflineQueue: false,
    autoResubscribe: false,
    connectTimeout: ANSWER_WITHIN,
    // A Redis that does not answer does not say goodbye either.
    disconnectTimeout: 100,
  })
}

/** The same way to Redis, with the same rights, to another server. */
export function urlAt(url: string, host: string, port: number): string {
  const other = new URL(url)
  other.hostname = host.includes(':') ? `[${host}]` : host
  other.port = String(port)
  return other.href
}
