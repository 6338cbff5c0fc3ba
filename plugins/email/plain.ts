const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * One line without what could end it, hide in it or turn its direction around: control characters, line and paragraph
 * separators, embeddings and overrides of direction (Unicode Bidirectional Algorithm, section 2).
 */
export function oneLine(text: string, longest: number): string {
  return cut(printable(text).replaceAll(/\s+/g, ' ').trim(), longest)
}

/** Several lines, cut at a line or a word where one is near. */
export function manyLines(text: string, longest: number): string {
  const lines = printable(text.replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n'))
  return cut(
    lines
      .replaceAll(/\n{3,}/g, '\n\n')
      .replace(/^\n+/, '')
      .trimEnd(),
    longest,
  )
}

function printable(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\u2028\u2029]/g, '\n')
    .replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu, (character) =>
      character === '\n' || character === '\t' ? character : /\p{Cc}/u.test(character) ? ' ' : '',
    )
}

/** No more than `longest` UTF-16 units, an ellipsis included; what people see as one character stays whole. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text
  let end = 0
  // A grapheme may be far longer than what is needed to decide, so only what can fit is looked at.
  for (const { index, segment } of graphemes.segment(text.slice(0, longest + 1))) {
    if (index + segment.length > longest - 1) break
    end = index + segment.length
  }
  const kept = text.slice(0, end)
  const line = kept.lastIndexOf('\n')
  const word = kept.search(/\s\S*$/)
  const near = end * 0.9
  const at = line >= near ? line : word >= near ? word : end
  return `${kept.slice(0, at).trimEnd()}…`
}
