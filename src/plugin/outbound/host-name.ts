import { isIP } from 'node:net'
import { domainToASCII } from 'node:url'

/**
 * One spelling for every way to write a host: lower case, punycode, no brackets, no dot at the end; an IP address stays as
 * it is. An empty text when it can be no host.
 */
export function hostName(text: string): string {
  const bare = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text
  if (isIP(bare) !== 0) return bare
  if (!/^[^\s:/?#@[\]%\\]+$/.test(bare)) return ''
  return domainToASCII(bare).replace(/\.$/, '')
}
