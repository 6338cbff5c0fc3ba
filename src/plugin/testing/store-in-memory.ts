import type { Store } from '../contract/call.ts'

/** A store that is gone with the process. Values are copies, as they are in the database. */
export function storeInMemory(): Store {
  const kept = new Map<string, string>()
  const set = async (key: string, value: unknown) => void kept.set(key, JSON.stringify(value))
  return {
    set,
    get: async (key) => JSON.parse(kept.get(key) ?? 'null'),
    async setIfAbsent(key, value) {
      const absent = !kept.has(key)
      if (absent) await set(key, value)
      return absent
    },
    delete: async (key) => kept.delete(key),
    list: async (prefix = '') =>
      [...kept.keys()]
        .filter((key) => key.startsWith(prefix))
        .sort()
        .map((key) => ({ key, value: JSON.parse(kept.get(key)!) })),
  }
}
