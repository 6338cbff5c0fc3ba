/** Words of a name in any convention: `SQLiteDatabase.open2` → sq, lite, database, open. Digits only separate. */
export function words(text: string): string[] {
  return text.match(wordPattern)?.map((word) => word.toLowerCase()) ?? []
}

// A run of capitals leaves its last one to the lower-case letters behind it: HTTPClient → HTTP, Client.
const wordPattern = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+/gu

/** Terms of some layers, ready to be found in names. */
export interface TermIndex<Layer extends string> {
  /** Terms that stand in the text on name boundaries: `room` stands in `androidx.room`, not in `Broom`. */
  find(text: string): readonly Found<Layer>[]
}

export interface Found<Layer extends string> {
  layer: Layer
  term: string
}

/** Each term is written as people write it; it matches in every convention (`URLSession`, `url_session`, `urlsession`). */
export function indexTerms<Layer extends string>(terms: Record<Layer, readonly string[]>): TermIndex<Layer> {
  const byFirstWord = new Map<string, { rest: string[]; found: Found<Layer> }[]>()
  const add = (first: string, rest: string[], found: Found<Layer>) => {
    const entries = byFirstWord.get(first)
    if (entries) entries.push({ rest, found })
    else byFirstWord.set(first, [{ rest, found }])
  }
  for (const [layer, list] of Object.entries(terms) as [Layer, readonly string[]][]) {
    for (const term of list) {
      const [first, ...rest] = words(term)
      if (first === undefined) continue
      add(first, rest, { layer, term })
      if (rest.length > 0) add(first + rest.join(''), [], { layer, term })
    }
  }

  function search(text: string): readonly Found<Layer>[] {
    const found: Found<Layer>[] = []
    const list = words(text)
    for (let at = 0; at < list.length; at++) {
      for (const entry of byFirstWord.get(list[at]!) ?? []) {
        if (entry.rest.every((word, index) => list[at + 1 + index] === word)) found.push(entry.found)
      }
    }
    return found
  }

  // Crashes come in crowds with the same names in their frames.
  const known = new Map<string, readonly Found<Layer>[]>()
  return {
    find(text) {
      if (text.length > longestText) return search(text.slice(0, longestText))
      let found = known.get(text)
      if (found === undefined) {
        if (known.size === mostKnown) known.clear()
        found = search(text)
        // A copy, because the text may be a slice that would keep the whole stack trace it was cut from in memory.
        known.set(Buffer.from(text).toString(), found)
      }
      return found
    },
  }
}

/** Longer names are templates and generated code, whose tails say nothing about the place. */
const longestText = 200

/** Texts whose terms are remembered. */
const mostKnown = 4096
