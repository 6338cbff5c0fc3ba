/** Stands in a message for whatever differs from one occurrence to the next. */
export const placeholder = '<*>'

const readLimit = 2000
const keepLimit = 300

const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec'
const scrubbed =
  'e-?mail|ip|mac|imei|card|credit ?card|iban|(?:us[ -])?ssn|pem(?: key)?|(?:private|api) ?key|key|token|bearer|jwt|secret|' +
  'password|credentials?|auth|cookie|session|user(?: ?name)?|name|phone|uuid|hash|path|filtered|redacted|removed|masked|hidden'

// The order decides: a URL holds a path, a path holds numbers, a date holds numbers.
const variable = new RegExp(
  [
    `\\[(?:${scrubbed})\\]`,
    '\\b[a-z][a-z0-9+.-]{1,15}:\\/\\/[^\\s\'"<>)\\]]+',
    '[\\w.+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+',
    '"(?:[^"\\\\\\n]|\\\\.)*"',
    "(?<!\\w)'(?:[^'\\\\\\n]|\\\\.|'(?=\\w))*'(?!\\w)",
    '`[^`\\n]*`',
    '[“«‘][^”»’\\n]*[”»’]',
    '\\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\\b',
    '\\b\\d{4}-\\d\\d-\\d\\d(?:[T ]\\d\\d:\\d\\d(?::\\d\\d(?:[.,]\\d+)?)?(?: ?(?:Z|UTC|GMT|[+-]\\d\\d:?\\d\\d))?)?',
    `(?:\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?\\b(?:(?:${months}) \\d{1,2},?|\\d{1,2} (?:${months}),?)(?: \\d\\d:\\d\\d:\\d\\d)?(?: (?:[A-Z]{3,4}|[+-]\\d{4}))? \\d{4}\\b`,
    '\\b\\d{1,2}([/.])\\d{1,2}\\1\\d{2,4}\\b',
    '\\b\\d{1,2}:\\d\\d(?::\\d\\d(?:[.,]\\d+)?)?(?: ?[AP]M)?\\b',
    '\\b[A-Z]:\\\\[^\\s\'"<>|]*',
    '(?<![\\w.@<\\/-])(?:~|[\\w.@-]+)?(?:\\/[\\w.@+~%:=[\\]-]*[\\w@+~%=\\]-]){2,}\\/?',
    '\\b\\d{1,3}(?:\\.\\d{1,3}){3}(?::\\d+)?\\b',
    '(?<![\\w:])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{1,4}\\b',
    '\\b0x[0-9a-f]+\\b',
    '(?<=@)[0-9a-f]{5,}\\b',
    '\\b(?=[a-f]*\\d)[0-9a-f]{7,}\\b',
    '\\b(?=[A-Z]*\\d)[A-Z0-9]{16,}\\b',
    '(?<![A-Z\\d])(?:(?<![\\w>])[-+])?\\d+(?:[.,_]\\d+)*(?:e[+-]?\\d+)?(?:%| ?(?:[nµm]?s|[kmg]i?b|bytes|px)\\b)?',
  ].join('|'),
  'gi',
)

const list = /<\*>(?:(?:, ?|; ?| )<\*>)+/g
const space = /\s+/g

/**
 * A message without its variable parts: numbers, ids, hex, dates, addresses, paths, quoted strings and the markers that
 * scrubbing leaves all become `<*>`, and a list of them becomes one. Digits inside a word (`utf8`, `E11000`) stay. At most
 * 300 characters.
 */
export function parameterise(message: string): string {
  const text = message.length > readLimit ? message.slice(0, readLimit) : message
  return text.replace(variable, placeholder).replace(space, ' ').replace(list, placeholder).trim().slice(0, keepLimit)
}
