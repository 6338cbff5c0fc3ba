import type { Tag } from '../report.ts'
import { isJson, type Json, text } from './json.ts'
import { kindOf, note } from './notes.ts'

/** Tags in the order sent, and the same by key. A key that comes twice keeps its first value. */
export interface Tags {
  list: Tag[]
  byKey: Json
}

/** Tags as an object, a list of pairs or a list of `{ key, value }`; numbers and booleans become text, null is left out. */
export function readTags(value: unknown, notes: string[]): Tags {
  const tags: Tags = { list: [], byKey: Object.create(null) as Json }
  if (Array.isArray(value)) {
    for (const entry of value) {
      if (Array.isArray(entry)) addTag(tags, entry[0], entry[1], notes)
      else if (isJson(entry)) addTag(tags, entry.key, entry.value, notes)
      else if (entry !== null) note(notes, `tags held ${kindOf(entry)}, which was left out.`)
    }
  } else if (isJson(value)) {
    for (const key of Object.keys(value)) addTag(tags, key, value[key], notes)
  } else if (value !== undefined && value !== null) {
    note(notes, `tags were ${kindOf(value)} and were left out.`)
  }
  return tags
}

function addTag(tags: Tags, key: unknown, value: unknown, notes: string[]): void {
  const name = text(key)
  const content = text(value)
  if (name === null) note(notes, 'A tag without a key was left out.')
  else if (content !== null) {
    if (name in tags.byKey) return
    tags.byKey[name] = content
    tags.list.push({ key: name, value: content })
  } else if (value !== null && value !== undefined && typeof value !== 'string') {
    note(notes, `The tag ${name.slice(0, 60)} was ${kindOf(value)} and was left out.`)
  }
}
