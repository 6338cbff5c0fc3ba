/** Everything that means something within a line of Markdown, GitHub's tables and formulas included. */
const INLINE = /[\\`*_[\]<>|~&$#]/g
/** What means something where a line begins: headings, lists, rules, tables. */
const AT_START = /^(?:[+\-=:]|\d+(?=[.)]))/
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

/** A text of others as one line of Markdown that reads as it was written and is nothing but text. */
export function lineOf(text: string): string {
  return text
    .toWellFormed()
    .replace(CONTROL, ' ')
    .replaceAll(/[\s\u2028\u2029]+/g, ' ')
    .trim()
    .replaceAll(INLINE, String.raw`\$&`)
    .replace(AT_START, atStart)
}

/** A text of others as paragraphs. */
export function blockOf(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').map(lineOf).filter(Boolean).join('\\\n'))
    .filter(Boolean)
    .join('\n\n')
}

/** A link to an http or https address; else its words alone. */
export function linkOf(label: string, url: string): string {
  const address = URL.canParse(url) ? new URL(url) : null
  if (address === null || !/^https?:$/.test(address.protocol)) return lineOf(label)
  const target = address.href.replaceAll(/[<>\\\s]/g, encodeURIComponent)
  return `[${lineOf(label)}](<${target}>)`
}

/** A number is kept as it is, and the full stop behind it is what would make it a list. */
const atStart = (start: string): string => (/^\d/.test(start) ? `${start}\\` : `\\${start}`)
