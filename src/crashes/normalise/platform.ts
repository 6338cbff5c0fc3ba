import { kindOf, note } from './notes.ts'

const known = new Set(
  (
    'apple as3 bun c cfml clojure cocoa crystal csharp dart deno elixir erlang flutter fsharp go groovy haskell java ' +
    'javascript kotlin lua native node objc other perl php powershell python ruby rust scala swift visualbasic'
  ).split(' '),
)

/** The platform as the SDK names it; `other` when it is absent or, with a note, unknown. */
export function readPlatform(value: unknown, notes: string[]): string {
  if (value === undefined || value === null || value === '') return 'other'
  if (typeof value === 'string') {
    if (known.has(value)) return value
    const tidied = value.trim().toLowerCase()
    if (known.has(tidied)) return tidied
    note(notes, `platform "${value.slice(0, 40)}" is not known and was read as other.`)
    return 'other'
  }
  note(notes, `platform was ${kindOf(value)} and was read as other.`)
  return 'other'
}
