/** File endings met after an @, as in `icon@2x.png` and `vue@3.min.js`. */
const fileEnding = /^(?:js|mjs|cjs|jsx|ts|tsx|css|scss|png|jpe?g|gif|svg|webp|json|map|html?|jar|dylib)$/i
const topDomain = /^(?:xn--[a-z\d-]{2,59}|[a-z\u00c0-\u024f]{2,24})$/i
const atSign = /@|%40/g
const localLength = 64
const domainLength = 255

/** Addresses become `[email]`, also where a form wrote %40 for the @. Repository addresses (`git@…`) stay. */
export function replaceEmails(text: string): string {
  let clean = ''
  let from = 0
  atSign.lastIndex = 0
  for (let match = atSign.exec(text); match !== null; match = atSign.exec(text)) {
    const start = localStart(text, match.index, from)
    const end = start === match.index ? -1 : domainEnd(text, atSign.lastIndex)
    if (end < 0 || text.slice(start, match.index) === 'git') continue
    clean += `${text.slice(from, start)}[email]`
    from = end
    atSign.lastIndex = end
  }
  return from === 0 ? text : clean + text.slice(from)
}

function localStart(text: string, at: number, limit: number): number {
  const furthest = Math.max(limit, at - localLength)
  let start = at
  while (start > furthest && isLocal(text.charCodeAt(start - 1))) start--
  while (start < at && (text[start] === '.' || text[start] === "'")) start++
  return start
}

/** The end of the longest domain at `start` that closes with a top-level domain, or -1 when there is none. */
function domainEnd(text: string, start: number): number {
  let length = 0
  while (length < domainLength && isDomain(text.charCodeAt(start + length))) length++
  const domain = text.slice(start, start + length)
  for (let end = length, dot = domain.lastIndexOf('.'); dot > 0; end = dot, dot = domain.lastIndexOf('.', end - 1)) {
    const top = domain.slice(dot + 1, end)
    if (topDomain.test(top)) return fileEnding.test(top) ? -1 : start + end
  }
  return -1
}

function isDomain(code: number): boolean {
  return isAlphanumeric(code) || code === 45 || code === 46
}

/** Letters, digits and `. _ - + % '`. */
function isLocal(code: number): boolean {
  return isDomain(code) || code === 95 || code === 43 || code === 37 || code === 39
}

/** ASCII and accented Latin: an address runs straight into Chinese or Japanese text around it. */
function isAlphanumeric(code: number): boolean {
  if (code > 127) return code >= 0xc0 && code <= 0x24f
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
}
