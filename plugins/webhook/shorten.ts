/** At most so many UTF-16 units, the last one `…` where something was cut off. Never half a character. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text.toWellFormed()
  return `${text
    .slice(0, limit - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .toWellFormed()}…`
}
