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
