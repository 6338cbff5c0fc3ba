import { asciiAlphanumerics, charactersOf } from './characters.ts'
import { sensitivityOf } from './key-sensitivity.ts'

export const filtered = '[Filtered]'

const shortestName = 3
const longestName = 64

/** What may stand between a name and its `=`: spaces, closing quotes and brackets, escaped or not. */
const isAfterName = charactersOf(' \t"\'\\]')
const isName = charactersOf(`${asciiAlphanumerics}_.$%[-`)
/** From the sign to the value: `=`, `==`, `=>`, spaces, opening brackets of a list. No match before our own markers. */
const signBeforeValue =
  /(?:==?>?|:)(?!>?\s{0,8}\[(?:Filtered|email|ip|mac|jwt|token|key|credentials|creditcard|imei|ssn|iban|user)])\s{0,8}[[(]{0,4}[bu]?(?=(\\{0,15})(["'`]?))/y
const bareValue = /[^\s&;,"'`<>(){}[\]\\|]+/y
const toLineEnd = /[^\r\n"'`\\]+/y

/** In text a header runs to the end of its line. */
const headerName = /^(?:proxy-)?authorization$|^(?:set-)?cookie$/i
/** Nothing to hide: literals, what the SDK put there, and the place of a parameter in a template. */
const harmlessValue = /^(?:true|false|null|nil|none|undefined|nan|\*+|%[a-z]|%\(\w+\)[a-z]|\$\d+|\?|:\w+)$/i
const smallNumber = /^\d{1,5}$/
/** What a random value is written in; `isOpaque` also wants letters and digits mixed. */
const opaqueStart = /^[\w+/.~=-]{8,}/

/**
 * Replaces the values of sensitive names inside text: `password=x&`, `?api_key=x`, `"token":"x"`, `'pin' => 'x'`,
 * `Cookie: x`. In prose (`token: expected`) only values that look random go, except after passwords and keys. In
 * source code only quoted literals go.
 */
export function replaceNamedSecrets(text: string, isSource: boolean): string {
  let clean = ''
  let from = 0
  for (let sign = 0; sign < text.length; sign++) {
    const code = text.charCodeAt(sign)
    if (code !== 61 && code !== 58) continue
    let nameEnd = sign
    while (nameEnd > from && sign - nameEnd < 8 && isAfterName(text.charCodeAt(nameEnd - 1))) nameEnd--
    const nameStart = startOfName(text, nameEnd, from)
    if (nameEnd - nameStart < shortestName) continue
    const name = text.slice(nameStart, nameEnd)
    const sensitivity = sensitivityOf(name)
    if (sensitivity === 'none' || sensitivity === 'address') continue
    const isCredential = sensitivity === 'credential'
    const quote = quoteAfter(text, sign)
    if (quote === null || (isSource && quote.length === 0)) continue
    const start = quote.end
    let end: number
    if (quote.length > 0) end = closingQuote(text, start, text[start - 1]!, quote.length - 1)
    else if (headerName.test(name)) end = endOf(toLineEnd, text, start)
    else if (isCredential || !isProse(text, nameEnd, sign, start) || isOpaque(text, start))
      end = endOf(bareValue, text, start)
    else continue
    const value = text.slice(start, end)
    if (value === '' || harmlessValue.test(value) || (smallNumber.test(value) && !isCredential)) continue
    clean += text.slice(from, start) + filtered
    from = end
    sign = end - 1
  }
  return from === 0 ? text : clean + text.slice(from)
}

function startOfName(text: string, end: number, limit: number): number {
  const furthest = Math.max(limit, end - longestName)
  let start = end
  while (start > furthest && isName(text.charCodeAt(start - 1))) start--
  return start
}

/** `token: x` and `token = x`, as opposed to `token=x` and `"token":x`. */
function isProse(text: string, nameEnd: number, sign: number, value: number): boolean {
  const isTight = value === sign + 1 && text[sign - 1] !== ' '
  return !isTight || (text[sign] === ':' && nameEnd === sign)
}

function isOpaque(text: string, start: number): boolean {
  const value = text.slice(start, start + 64).match(opaqueStart)?.[0] ?? ''
  return /\d/.test(value) && /[A-Za-z]/.test(value)
}

/** The opening quote after a sign, with its backslashes: how long it is (0 without one) and where it ends. */
function quoteAfter(text: string, sign: number): { length: number; end: number } | null {
  signBeforeValue.lastIndex = sign
  const match = signBeforeValue.exec(text)
  if (match === null) return null
  const [, backslashes = '', quote = ''] = match
  const length = quote === '' ? 0 : backslashes.length + 1
  return { length, end: signBeforeValue.lastIndex + length }
}

function endOf(value: RegExp, text: string, start: number): number {
  value.lastIndex = start
  return value.test(text) ? value.lastIndex : start
}

/**
 * Where a quoted value ends, also inside JSON that was quoted again: `n` backslashes open it, and a run of `r` before
 * a quote closes it when r < n or r ≡ n (mod 2n + 2). A value that was cut off runs to the end.
 */
function closingQuote(text: string, start: number, quote: string, backslashes: number): number {
  for (let end = text.indexOf(quote, start); end >= 0; end = text.indexOf(quote, end + 1)) {
    let run = 0
    while (end - run > start && text[end - run - 1] === '\\') run++
    if (run < backslashes || run % (2 * backslashes + 2) === backslashes) return end - Math.min(run, backslashes)
  }
  return text.length
}
