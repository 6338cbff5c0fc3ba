import type { Database } from '../storage/database.ts'
import type { Store } from './contract/call.ts'

const LONGEST_KEY = 200
const LARGEST_VALUE = 64 * 1024
const MOST_ENTRIES = 10_000

/** Why the store refuses a key or a value. Its message is for the author of the plugin, name and code for the plugin. */
export class NotStored extends Error {
  override readonly name = 'NotStored'
  /** `FULL` passes once entries were deleted, `REFUSED` never does. */
  readonly code: 'FULL' | 'REFUSED'

  constructor(message: string, code: 'FULL' | 'REFUSED' = 'REFUSED') {
    super(message)
    this.code = code
  }
}

/** The key-value space of one plugin: one SQL statement an operation, the last write wins. */
export function createStore({ pool }: Pick<Database, 'pool'>, plugin: string): Store {
  return {
    async get<Value>(key: string) {
      checkKey(key)
      const { rows } = await pool.query('SELECT value FROM plugin_entry WHERE plugin = $1 AND key = $2', [plugin, key])
      return (rows[0]?.value ?? null) as Value | null
    },
    async set(key, value) {
      checkKey(key)
      const { rowCount } = await pool.query(SET, [plugin, key, jsonOf(key, value), MOST_ENTRIES])
      if (rowCount === 0) throw full()
    },
    async setIfAbsent(key, value) {
      checkKey(key)
      const { rows } = await pool.query(SET_IF_ABSENT, [plugin, key, jsonOf(key, value), MOST_ENTRIES])
      const { added, was_there: wasThere, has_room: hasRoom } = rows[0]
      if (!added && !wasThere && !hasRoom) throw full()
      return added as boolean
    },
    async delete(key) {
      checkKey(key)
      const { rowCount } = await pool.query('DELETE FROM plugin_entry WHERE plugin = $1 AND key = $2', [plugin, key])
      return rowCount === 1
    },
    async list<Value>(prefix = '') {
      if (prefix !== '') checkKey(prefix)
      const { rows } = await pool.query(
        'SELECT key, value FROM plugin_entry WHERE plugin = $1 AND starts_with(key, $2) ORDER BY key COLLATE "C"',
        [plugin, prefix],
      )
      return rows as { key: string; value: Value }[]
    },
  }
}

/** Nodes that add entries at the same moment may pass the limit by a few. */
const SET = `
  INSERT INTO plugin_entry (plugin, key, value, updated_at)
  SELECT $1, $2, $3::jsonb, now()
  WHERE EXISTS (SELECT FROM plugin_entry WHERE plugin = $1 AND key = $2)
     OR (SELECT count(*) FROM plugin_entry WHERE plugin = $1) < $4
  ON CONFLICT (plugin, key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`

/** What another node adds meanwhile is not seen by this statement, and yet not added twice. */
const SET_IF_ABSENT = `
  WITH room AS (SELECT count(*) < $4 AS is_left FROM plugin_entry WHERE plugin = $1),
  added AS (
    INSERT INTO plugin_entry (plugin, key, value, updated_at)
    SELECT $1, $2, $3::jsonb, now() FROM room WHERE is_left
    ON CONFLICT (plugin, key) DO NOTHING
    RETURNING key
  )
  SELECT EXISTS (SELECT FROM added) AS added,
         EXISTS (SELECT FROM plugin_entry WHERE plugin = $1 AND key = $2) AS was_there,
         is_left AS has_room
  FROM room`

const full = () => new NotStored(`A plugin's store holds at most ${MOST_ENTRIES} entries; it is full.`, 'FULL')

function checkKey(key: unknown): void {
  if (typeof key !== 'string' || key === '' || key.length > LONGEST_KEY)
    throw new NotStored(`A key is a text of 1 to ${LONGEST_KEY} characters.`)
  if (!isStorable(key)) throw new NotStored('A key has no NUL character and no half of a surrogate pair.')
}

function jsonOf(key: string, value: unknown): string {
  const json = JSON.stringify(value, (_name, part: unknown) => {
    if (typeof part === 'string' && !isStorable(part))
      throw new NotStored(`The value of "${key}" has a NUL character or half of a surrogate pair in a text.`)
    return part
  }) as string | undefined
  if (json === undefined) throw new NotStored(`The value of "${key}" is not JSON.`)
  const bytes = Buffer.byteLength(json)
  if (bytes > LARGEST_VALUE)
    throw new NotStored(`The value of "${key}" is ${bytes} bytes of JSON; at most ${LARGEST_VALUE} are kept.`)
  return json
}

/** PostgreSQL keeps neither in a text. */
function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}
