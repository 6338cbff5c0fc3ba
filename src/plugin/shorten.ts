/**
 * A text in at most so many UTF-16 units, the last one `…` where something was cut off. Never half a character; halves
 * that were there become `\ufffd`.
 *
 * @param length at least 1
 */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text.toWellFormed()
  const kept = text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')
  return `${kept.toWellFormed()}…`
}
