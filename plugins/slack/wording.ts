const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/**
 * Plain text for Slack's mrkdwn: the three characters that make links and mentions become entities. At most so many
 * UTF-16 units as sent, and no entity is cut.
 */
export function escaped(text: string, limit: number): string {
  const whole = printable(text.slice(0, limit + 1)).replace(/[&<>]/g, (character) => entities[character] ?? character)
  if (whole.length <= limit) return whole
  return `${whole.slice(0, limit - 1).replace(/(&[a-z]{0,3}|[\ud800-\udbff])$/, '')}…`
}

/** One line of plain text, at most so many UTF-16 units. */
export function line(text: string, limit: number): string {
  const whole = printable(text.slice(0, limit + 1))
    .replace(/\s+/g, ' ')
    .trim()
  if (text.length <= limit) return whole
  return `${whole.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** Slack's own form of a point in time, which everyone sees in their time zone; in UTC where that is not supported. */
export function time(at: Date): string {
  const fallback = `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
  return `<!date^${Math.floor(at.getTime() / 1000)}^{date_short_pretty} at {time}|${fallback}>`
}

/** Without control characters, except the ends of lines and tabs, and without halves of characters. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to go
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ').toWellFormed()
}
