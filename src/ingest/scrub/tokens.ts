const keyBlock = /^[A-Z0-9 ]{0,40}KEY(?: BLOCK)?-----/
const labelLength = 64

/** PEM and PGP keys become `[key]`; a block that was cut off is replaced to the end of the text. */
export function replaceKeyBlocks(text: string): string {
  let begin = text.indexOf('-----BEGIN ')
  if (begin < 0) return text
  let clean = ''
  let from = 0
  while (begin >= 0) {
    const label = begin + 11
    let next = label
    if (keyBlock.test(text.slice(label, label + labelLength))) {
      const end = text.indexOf('-----END ', label)
      const close = end < 0 ? -1 : text.indexOf('-----', end + 9)
      next = close < 0 ? text.length : close + 5
      clean += `${text.slice(from, begin)}[key]`
      from = next
    }
    begin = text.indexOf('-----BEGIN ', next)
  }
  return clean + text.slice(from)
}

const authorityEnd = /[/?#\s"'`<>\\]/g

/** `scheme://user:password@host` becomes `scheme://[credentials]@host`. */
export function replaceUrlCredentials(text: string): string {
  let scheme = text.indexOf('://')
  if (scheme < 0 || !text.includes('@')) return text
  let clean = ''
  let from = 0
  while (scheme >= 0) {
    const start = scheme + 3
    authorityEnd.lastIndex = start
    const end = authorityEnd.exec(text)?.index ?? text.length
    const at = text.slice(start, end).lastIndexOf('@')
    if (at > 0) {
      clean += `${text.slice(from, start)}[credentials]`
      from = start + at
    }
    scheme = text.indexOf('://', start)
  }
  return clean + text.slice(from)
}

const schemeToken = /\b([Bb]earer|[Bb]asic|BEARER|BASIC)[ \t]{1,8}([\w~+/.-]{6,}={0,2})/g
/** A header, a payload and perhaps a signature, each in base64url; `eyJ` is `{"`. */
const jsonWebToken = /(?<![\w-])eyJ[\w-]{5,}\.[\w-]{5,}(?:\.[\w-]*)?/g

const userAndPassword = /^[\x20-\x39\x3b-\x7e]*:/

/** Bearer and basic credentials become `[token]` after their scheme. */
export function replaceSchemeTokens(text: string): string {
  return text.replace(schemeToken, (whole: string, scheme: string, token: string) =>
    isCredential(scheme, token) ? `${scheme} [token]` : whole,
  )
}

/** JSON web tokens become `[jwt]`. */
export function replaceWebTokens(text: string): string {
  return text.includes('eyJ') ? text.replace(jsonWebToken, '[jwt]') : text
}

/** Tells `Basic dXNlcjpwYXNz` from `Basic authentication` and `Bearer x1y2…` from `bearer certificate`. */
function isCredential(scheme: string, token: string): boolean {
  if (scheme.toLowerCase() === 'basic') return userAndPassword.test(Buffer.from(token, 'base64').toString('latin1'))
  return token.length >= 24 || /\d|[a-z][A-Z]|[_~+=]|[./]\w/.test(token)
}
