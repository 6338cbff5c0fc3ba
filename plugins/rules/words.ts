/** Words of a name in any convention: `SQLiteDatabase.open2` → sq, lite, database, open, 2. */
export function words(text: string): string[] {
  return text.match(wordPattern)?.map((word) => word.toLowerCase()) ?? []
}

// A run of capitals leaves its last one to the lower-case letters behind it: HTTPClient → HTTP, Client. Scripts
// that know no case (日本, العربية) make words of their own.
const wordPattern = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+|[\p{Lo}\p{Lm}\p{M}]+/gu

/** Terms of some layers, ready to be found in names. */
export interface TermIndex<Layer extends string> {
  /** Terms that stand in the text on name boundaries: `room` stands in `androidx.room`, not in `Broom`. */
  find(text: string): readonly Found<Layer>[]
}

export interface Found<Layer extends string> {
  layer: Layer
  term: string
}

/**
 * Each term is written as people write it; it matches in every convention (`URLSession`, `url_session`, `urlsession`).
 * The digits of a term count; a term without digits also stands where versions are appended (`okhttp3`).
 *
 * @param longest characters of a text that are looked at
 */
export function indexTerms<Layer extends string>(
  terms: Partial<Record<Layer, readonly string[]>>,
  longest = longestName,
): TermIndex<Layer> {
  type Entry = { rest: string[]; found: Found<Layer> }
  const plain = new Map<string, Entry[]>()
  const numbered = new Map<string, Entry[]>()
  for (const [layer, list] of Object.entries(terms) as [Layer, readonly string[]][]) {
    for (const term of list) {
      const [first, ...rest] = words(term)
      if (first === undefined) continue
      const found = { layer, term }
      if ([first, ...rest].some(isNumber)) add(numbered, first, { rest, found })
      else {
        add(plain, first, { rest, found })
        if (rest.length > 0) add(plain, first + rest.join(''), { rest: [], found })
      }
    }
  }
  if (plain.size + numbered.size === 0) return { find: () => [] }

  function search(text: string): readonly Found<Layer>[] {
    const all = words(text)
    const found: Found<Layer>[] = []
    collect(plain, all.some(isNumber) ? all.filter((word) => !isNumber(word)) : all, found)
    if (numbered.size > 0) collect(numbered, all, found)
    return found
  }
  function collect(entries: ReadonlyMap<string, Entry[]>, list: readonly string[], found: Found<Layer>[]): void {
    for (let at = 0; at < list.length; at++) {
      for (const entry of entries.get(list[at]!) ?? []) {
        if (entry.rest.every((word, index) => list[at + 1 + index] === word)) found.push(entry.found)
      }
    }
  }
  const remembered = remember(search)
  return { find: (text) => (text.length > longestName ? search(text.slice(0, longest)) : remembered(text)) }
}

function add<Entry>(entries: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = entries.get(key)
  if (list) list.push(entry)
  else entries.set(key, [entry])
}

function isNumber(word: string): boolean {
  const first = word.charCodeAt(0)
  return first < 128 ? first >= 48 && first <= 57 : /^\p{N}/u.test(word)
}

/** Remembers what a pure function gave for short texts: crashes come in crowds with the same names in their frames. */
export function remember<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => {
    let answer = known.get(text)
    if (answer === undefined) {
      if (known.size === mostKnown) known.clear()
      answer = ask(text)
      // A copy, because the text may be a slice that would keep the whole stack trace it was cut from in memory.
      known.set(Buffer.from(text).toString(), answer)
    }
    return answer
  }
}

/** Longer names are templates and generated code, whose tails say nothing about the place. */
export const longestName = 200

/** Texts whose terms are remembered. */
const mostKnown = 4096
