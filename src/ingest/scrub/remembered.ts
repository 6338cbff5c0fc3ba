const mostKept = 4096
const longestKept = 64

/** Remembers what `judge` said of short strings, within bounds: reports use the same few hundred keys. */
export function remembered<T>(judge: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const verdict = judge(text)
    if (text.length <= longestKept) {
      if (known.size >= mostKept) known.clear()
      // A slice would keep the whole report that it was cut from: remember a copy.
      known.set(JSON.parse(JSON.stringify(text)), verdict)
    }
    return verdict
  }
}
