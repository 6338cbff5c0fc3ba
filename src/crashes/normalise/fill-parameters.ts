import { type Json, lenientText } from './json.ts'

/** Bounds what a short template and a long parameter can grow to. */
const longest = 8192
const longestParameter = 1024

/** `%s`, `%(name)s`, `%%`, `{}`, `{0}` and `{name}`, the last also with a format behind a colon. */
const placeholder =
  /%(?:\(([^()]{1,64})\))?[-+#0]{0,5}\d{0,4}(?:\.\d{0,4})?([a-zA-Z%])|\{([\w.]{0,64})(?::[^{}]{0,32})?\}/g
const position = /^\d{1,3}$/

/**
 * A log template with its parameters in place. Placeholders without a parameter stay, and so do those after 8192
 * characters.
 */
export function fillParameters(template: string, params: unknown[] | Json): string {
  let filled = ''
  let copied = 0
  let next = 0
  for (const match of template.matchAll(placeholder)) {
    if (filled.length > longest) break
    let value: unknown
    if (match[2] === '%') value = '%'
    else {
      const name = match[1] ?? match[3] ?? ''
      if (!Array.isArray(params)) value = Object.hasOwn(params, name) ? params[name] : undefined
      else value = position.test(name) ? params[Number(name)] : params[next++]
    }
    if (value === undefined) continue
    filled += template.slice(copied, match.index) + (lenientText(value) ?? '').slice(0, longestParameter)
    copied = match.index + match[0].length
  }
  return filled + template.slice(copied)
}
