import { remembered } from '../../remembered.ts'

/**
 * How much a key gives away about its value:
 * - `credential`: whatever stands under it is replaced, numbers and whole objects too;
 * - `guarded`: every string under it is replaced, numbers stay (`session: { seconds: 12 }`);
 * - `address`: the address of a person's machine, loopback or not;
 * - `none`: judged by the value alone.
 *
 * Booleans and nulls always stay: `has_password: true` is no secret.
 */
export type Sensitivity = 'none' | 'address' | 'guarded' | 'credential'

/** Searched in the key without its separators, so `X-Api-Key` and `apiKey` are one. */
const credentialPart =
  /passw(?:or)?d|passphrase|passcode|pwd|secret(?!ar)|(?:api|private|access|encryption|signing|ssh)key|creditcard|cardnumber|cardno$/
/** `auth` but not author, authority, authenticated, authenticator or authorized; `token` but not tokenizer. */
const guardedPart =
  /auth(?!or(?!i[sz]ation)|enticat(?!ion)|enticity)|token(?!i[sz])|session|sessid|csrf|xsrf|cookie(?!cutter)|credential|jwt|bearer/
const credentialWord = /^(?:pass|pin|otp|totp|cvv|cvc|ssn|iban)$/
const guardedWord = /^sid$/
const addressKey = /^(?:remoteaddr|ipaddress)$/

/** Last words that turn a secret into a fact about it: `session_seconds`, `token_type`, `passwordLength`. */
const factWord =
  /^(?:count|total|seconds|minutes|hours|ms|millis|duration|length|size|expires|expiry|expiration|ttl|timeout|status|type|method|provider|version|enabled|required|attempts)$/
/** The public half of a .NET assembly name. */
const publicKeyToken = /^publickeytoken$/

const wordOfKey = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/g

/** Judges a key of any spelling: snake, kebab, camel, dotted, bracketed, upper case. */
export const sensitivityOf = remembered((key): Sensitivity => {
  const squashed = key.replace(/[^A-Za-z0-9]+/g, '').toLowerCase()
  if (publicKeyToken.test(squashed)) return 'none'
  if (addressKey.test(squashed)) return 'address'
  const words = key.match(wordOfKey)?.map((word) => word.toLowerCase()) ?? []
  const last = words.at(-1)
  if (last !== undefined && words.length > 1 && factWord.test(last)) return 'none'
  if (credentialPart.test(squashed) || words.some((word) => credentialWord.test(word))) return 'credential'
  if (guardedPart.test(squashed) || words.some((word) => guardedWord.test(word))) return 'guarded'
  return 'none'
})
