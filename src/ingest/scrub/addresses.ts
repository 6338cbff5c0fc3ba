import { isIPv6 } from 'node:net'

const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)'
/** Not a part of a longer number, of a file name (`lib-1.2.3.4.jar`) or of a pinned version (`lib==1.2.3.4`). */
const ipV4Address = new RegExp(
  `(?=\\d)(?<![\\w.]|[A-Za-z]-|==)(${octet})(?:\\.${octet}){3}(?![\\w]|\\.\\d|-[A-Za-z])`,
  'g',
)
const versionBefore = /(?:version|release|build|\bver|\brev)["'\s:=([]{0,4}$/i
/** A product and its version in a user agent starts with a capital, a host name before its address does not. */
const productBefore = /(?:^|[\s(;,"'])[A-Z][\w-]{0,30}\/$/
const lookBack = 34

const macAddress = /(?=[\da-f]{2}[:-])(?<![\w:-])[\da-f]{2}([:-])(?:[\da-f]{2}\1){4}[\da-f]{2}(?![\w:-])/gi
const ipV6Address = /(?=[\da-f]{0,4}:)(?<![\w:.])[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}(?:\.\d{1,3}){0,3}/gi

/** IPv4 addresses become `[ip]`. Loopback, unspecified and mask addresses stay: they are nobody's. */
export function replaceIpV4(text: string): string {
  return text.replace(ipV4Address, markV4)
}

/** IPv6 addresses of hosts become `[ip]`. */
export function replaceIpV6(text: string): string {
  return text.replace(ipV6Address, markV6)
}

/** Hardware addresses become `[mac]`. */
export function replaceMacs(text: string): string {
  return text.replace(macAddress, markMac)
}

function markV4(address: string, first: string, offset: number, text: string): string {
  if (first === '0' || first === '127' || first === '255' || address.endsWith('.0.0.0')) return address
  const before = text.slice(Math.max(0, offset - lookBack), offset)
  if (versionBefore.test(before)) return address
  const port = text[offset + address.length] === ':'
  return !port && productBefore.test(before) ? address : '[ip]'
}

/** All-digit groups with dashes are dates more often than hardware. */
function markMac(address: string, separator: string): string {
  if (separator === '-' && !/[a-f]/i.test(address)) return address
  return /[1-9a-e]/i.test(address) ? '[mac]' : address
}

/** `a::b` is a name in C++, Ruby and Rust: an address has a digit and starts with a full group or is a mapped IPv4. */
const fullStart = /^(?:[\da-f]{4}:|::ffff:|64:ff9b:|(?:[\da-f]{1,4}:){7})/i

function markV6(written: string, offset: number, text: string): string {
  const colon = written.endsWith(':') && !written.endsWith('::')
  const address = colon ? written.slice(0, -1) : written
  if (!colon && /\w/.test(text[offset + written.length] ?? ' ')) return written
  if (!/\d/.test(address) || !fullStart.test(address) || !isIPv6(address)) return written
  return colon ? '[ip]:' : '[ip]'
}
