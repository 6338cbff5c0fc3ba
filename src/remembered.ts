/**
 * Remembers what `judge` made of a string, within bounds: reports repeat the same few thousand names and keys. Nothing is
 * told apart but the string, so `judge` must be pure.
 */
export function remembered<T>(judge: (text: string) => T, { most = 4_096, longest = 64 } = {}): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const verdict = judge(text)
    if (text.length <= longest) {
      if (known.size >= most) known.clear()
      // A slice would keep the whole report that it was cut from: remember a copy.
      known.set(JSON.parse(JSON.stringify(text)), verdict)
    }
    return verdict
  }
}
