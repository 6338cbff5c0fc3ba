import { hash } from 'node:crypto'
import { type Json, jsonText } from './json.ts'
import { note } from './notes.ts'

const hex32 = /^[0-9a-f]{32}$/

/** 32 lower-case hex digits. Without a usable id, one that follows from the event's content, so that it stays the same. */
export function readEventId(event: Json, notes: string[]): string {
  const sent = event.event_id
  if (typeof sent === 'string') {
    if (hex32.test(sent)) return sent
    const tidied = sent.replaceAll('-', '').trim().toLowerCase()
    if (hex32.test(tidied)) return tidied
  }
  note(notes, 'event_id was absent or not 32 hex digits; one was made from the content of the event.')
  return hash('md5', jsonText(event) ?? JSON.stringify(Object.entries(event).filter(isScalar)))
}

function isScalar([, value]: [string, unknown]): boolean {
  return typeof value !== 'object'
}
