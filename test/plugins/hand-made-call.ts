import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import type { Call, Host, Notification, Notifier, Plugin, SchemaAddition, Store } from 'evenkeel/plugin'

/** A call without a host around it: destinations are not judged, and the store is a map. */
export function handMadeCall(parts: Partial<Call> = {}): Call {
  const { signal = new AbortController().signal } = parts
  const silent = () => {}
  return {
    signal,
    attempt: 1,
    idempotencyKey: randomUUID(),
    log: { debug: silent, info: silent, warn: silent, error: silent },
    fetch: (input, init) => fetch(input, { signal, ...init }),
    async connect({ host, port }) {
      const socket = connect({ host, port, signal })
      await once(socket, 'connect')
      return socket
    },
    store: memoryStore(),
    ...parts,
  }
}

export function memoryStore(): Store & { entries: Map<string, string> } {
  const entries = new Map<string, string>()
  const read = (text: string | undefined) => (text === undefined ? null : JSON.parse(text))
  return {
    entries,
    get: async (key) => read(entries.get(key)),
    async set(key, value) {
      entries.set(key, JSON.stringify(value))
    },
    async setIfAbsent(key, value) {
      if (entries.has(key)) return false
      entries.set(key, JSON.stringify(value))
      return true
    },
    delete: async (key) => entries.delete(key),
    list: async (prefix = '') =>
      [...entries]
        .filter(([key]) => key.startsWith(prefix))
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([key, text]) => ({ key, value: read(text) })),
  }
}

/** Registers a plugin with options as an operator writes them; what it added comes back. */
export async function register<Config>(plugin: Plugin<Config>, given: unknown) {
  const checked = await plugin.config!['~standard'].validate(given)
  if (checked.issues !== undefined) throw new TypeError(checked.issues.map(({ message }) => message).join('; '))
  let notifier: Notifier | undefined
  let schema: SchemaAddition | undefined
  const refuse = () => {
    throw new Error('not expected of this plugin')
  }
  const host: Host = {
    classifier: refuse,
    symbolicator: refuse,
    detector: refuse,
    recoveryStrategy: refuse,
    healthCheck: refuse,
    healthScorer: refuse,
    notifier: (added) => {
      notifier = added
    },
    schema: (added) => {
      schema = added
    },
  }
  plugin.register(host, checked.value)
  return { config: checked.value, notifier: notifier!, schema: schema! }
}

export function notificationWith(parts: Partial<Notification> = {}): Notification {
  return {
    id: randomUUID(),
    subject: 'issue:42',
    action: 'TRIGGER',
    level: 'CRITICAL',
    title: 'TimeoutError in checkout',
    text: 'Payments wait for 30 seconds.\nThen they fail.',
    at: new Date('2026-03-01T12:34:56Z'),
    project: { slug: 'shop', name: 'Shop' },
    environment: 'production',
    release: '2.4.1',
    links: [
      { label: 'Open the issue', url: 'https://evenkeel.example/issues/42?tab=1&sort=new' },
      { label: 'Runbook', url: 'https://wiki.example/payments' },
    ],
    facts: [{ label: 'People affected', value: '1,204' }],
    recipient: null,
    test: false,
    ...parts,
  }
}
