import { replaceIpV4, replaceIpV6, replaceMacs } from './addresses.ts'
import { replaceEmails } from './emails.ts'
import { replaceHomePaths } from './home-paths.ts'
import { replaceNamedSecrets } from './named-secrets.ts'
import { replaceNumbers } from './numbers.ts'
import { storableText } from './storable-text.ts'
import { replaceKeyBlocks, replaceSchemeTokens, replaceUrlCredentials, replaceWebTokens } from './tokens.ts'

/** Leave four-part numbers alone: a version stands here. */
export const keepAddresses = 1
/** Leave /home/… alone: a route stands here. */
export const keepPaths = 2
/** Source code: only quoted literals are secrets, `token = next()` is not. */
export const sourceCode = 4

const digitTrait = 1
const dotTrait = 2
const colonTrait = 4
const dashTrait = 8
const atTrait = 16
const percentTrait = 32
const equalsTrait = 64
const slashTrait = 128
const quoteTrait = 256
const spaceTrait = 512
/** Of `Basic` and `Bearer`. */
const lastOfSchemeTrait = 1024
/** Of `eyJ`. */
const letterJTrait = 2048
const unstorableTrait = 4096
const schemeTrait = 8192

const traits = new Uint16Array(128)
traits[0] = unstorableTrait
for (const [characters, trait] of [
  ['0123456789', digitTrait],
  ['.', dotTrait],
  [':', colonTrait],
  ['-', dashTrait],
  ['@', atTrait],
  ['%', percentTrait],
  ['=', equalsTrait],
  ['/\\', slashTrait],
  ['"\'`', quoteTrait],
  [' \t', spaceTrait],
  ['crCR', lastOfSchemeTrait],
  ['J', letterJTrait],
] as const) {
  for (const character of characters) traits[character.charCodeAt(0)] = trait
}

/** No secret is shorter: `pin=1`. */
const shortestSecret = 5
/** A social security number has nine digits, and everything else that `replaceNumbers` knows has as many or more. */
const fewestDigits = 9

/**
 * Replaces secrets and personal data in one string by short markers, and makes it storable. One pass collects which
 * telling characters occur; a rule runs only when its own do. Time is linear in the length.
 */
export function cleanText(text: string, keep: number): string {
  let seen = 0
  let digits = 0
  let dots = 0
  let colons = 0
  let dashes = 0
  let previous = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 128) {
      const trait = traits[code]!
      seen |= trait
      digits += trait & 1
      dots += (trait >> 1) & 1
      colons += (trait >> 2) & 1
      dashes += (trait >> 3) & 1
      if (trait === spaceTrait && previous === lastOfSchemeTrait) seen |= schemeTrait
      previous = trait
    } else if ((code & 0xf800) === 0xd800) {
      seen |= unstorableTrait
    }
  }
  let clean = seen & unstorableTrait ? storableText(text) : text
  if (clean.length < shortestSecret) return clean
  if (dashes >= 5) clean = replaceKeyBlocks(clean)
  if (seen & atTrait && colons > 0) clean = replaceUrlCredentials(clean)
  if (seen & schemeTrait) clean = replaceSchemeTokens(clean)
  if (seen & letterJTrait && dots > 0) clean = replaceWebTokens(clean)
  const isSource = (keep & sourceCode) !== 0
  if (seen & (colonTrait | equalsTrait) && (seen & quoteTrait || !isSource))
    clean = replaceNamedSecrets(clean, isSource)
  if (seen & (atTrait | percentTrait)) clean = replaceEmails(clean)
  if (digits >= fewestDigits) clean = replaceNumbers(clean)
  if (digits > 0) {
    if (colons >= 5 || dashes >= 5) clean = replaceMacs(clean)
    // Before IPv4: `::ffff:10.0.0.1` is one address.
    if (colons >= 2) clean = replaceIpV6(clean)
    if (dots >= 3 && !(keep & keepAddresses)) clean = replaceIpV4(clean)
  }
  if (seen & slashTrait && !(keep & keepPaths)) clean = replaceHomePaths(clean)
  return clean
}
