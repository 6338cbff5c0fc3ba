/** At most so many characters of one line. */
export const LONGEST = { line: 200, name: 100, note: 10_000, url: 2_000 }

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/

/** What is wrong with a line of text from outside, as a sentence; null: nothing. */
export function lineFault(line: string, longest = LONGEST.line): string | null {
  if (line.trim() === '') return 'It must not be empty.'
  if (/[\n\r\t\u2028\u2029]/.test(line)) return 'It is one line, without tabs.'
  return unreadable(line) ?? tooLong(line, longest)
}

/** What is wrong with a text of several lines. */
export function textFault(text: string, longest = LONGEST.note): string | null {
  return unreadable(text.replaceAll('\r\n', '\n')) ?? tooLong(text, longest)
}

/** What is wrong with an address of the web. */
export function urlFault(url: string): string | null {
  const fault = lineFault(url, LONGEST.url)
  if (fault !== null) return fault
  return isWebAddress(url) ? null : 'It is an absolute address that begins with http:// or https://.'
}

export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text)
}

function unreadable(text: string): string | null {
  if (!text.isWellFormed()) return 'It has halves of characters in it.'
  return CONTROL.test(text) ? 'It has control characters in it.' : null
}

function tooLong(text: string, longest: number): string | null {
  return text.length > longest ? `It is at most ${longest.toLocaleString('en')} characters long.` : null
}
