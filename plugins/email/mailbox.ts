import { domainToASCII } from 'node:url'

/** `local@domain`, alone or behind a name in angle brackets; the name may be quoted. One address, no list, no group. */
export const mailboxPattern =
  /^(?:(?<address>[^\s@<>,;:"()]+@[^\s@<>,;:"()]+)|(?<name>"[^"\\\r\n]*"|[^"<>\r\n]*?)\s*<(?<bracketed>[^\s@<>,;:"()]+@[^\s@<>,;:"()]+)>)$/

export interface Mailbox {
  name: string
  address: string
}

/** Reads what `mailboxPattern` takes. */
export function parseMailbox(text: string): Mailbox {
  const { address, name = '', bracketed } = mailboxPattern.exec(text)?.groups ?? {}
  return { name: name.replace(/^"|"$/g, '').trim(), address: address ?? bracketed ?? '' }
}

/**
 * One writing for all of an address. What is sent may have another than the options: domains in ASCII (RFC 5890), quotes
 * around a local part (RFC 5321, section 4.1.2). Nobody tells people apart by the case of letters.
 */
export function sameAddress(address: string): string {
  const at = address.lastIndexOf('@')
  const domain = address.slice(at + 1)
  const local = address.slice(0, at).replace(/^"(.*)"$/, '$1')
  return `${local}@${domainToASCII(domain) || domain}`.toLowerCase()
}
