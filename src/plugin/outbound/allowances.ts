import { BlockList, isIP } from 'node:net'
import { hostName } from './host-name.ts'
import { type Address, readAddress } from './special-addresses.ts'

/** What the operator allows although it is no place of the public internet. */
export interface Allowances {
  /** Whether whatever the name leads to may be reached. */
  allowsName(host: string, port: number): boolean
  allowsAddress(address: Address, port: number): boolean
}

interface Destination {
  /** Any port, when null. */
  port: number | null
  /** Of a CIDR; null for a host or a single address. */
  prefix: number | null
  host: string
}

/** Why an entry of `network.allowPrivate` cannot be used, in a sentence; null when it can. */
export function allowanceFault(entry: string): string | null {
  return readEntry(entry) === null
    ? `"${entry}" is neither a host name, an IP address nor a block such as 10.0.0.0/8; names and addresses may end in a port.`
    : null
}

/**
 * @param entries `host`, `host:port`, an IP address, `address:port` (`[address]:port` for IPv6), or a block in CIDR form
 * @throws TypeError for anything else
 */
export function readAllowances(entries: readonly string[]): Allowances {
  const names = new Set<string>()
  const anyPort = new BlockList()
  const byPort = new Map<number, BlockList>()
  for (const entry of entries) {
    const destination = readEntry(entry)
    if (destination === null) throw new TypeError(allowanceFault(entry)!)
    const { host, port, prefix } = destination
    const address = readAddress(host)
    if (address === null) {
      names.add(port === null ? host : `${host}:${port}`)
      continue
    }
    const list = port === null ? anyPort : (byPort.get(port) ?? new BlockList())
    if (port !== null) byPort.set(port, list)
    if (prefix === null) list.addAddress(address.text, address.family)
    else list.addSubnet(host, prefix, isIP(host) === 4 ? 'ipv4' : 'ipv6')
  }
  return {
    allowsName: (host, port) => names.has(host) || names.has(`${host}:${port}`),
    allowsAddress: ({ text, family }, port) =>
      anyPort.check(text, family) || (byPort.get(port)?.check(text, family) ?? false),
  }
}

function readEntry(entry: string): Destination | null {
  const block = /^([\da-f.:]+)\/(\d{1,3})$/i.exec(entry)
  if (block) {
    const [, host = '', length] = block
    const family = isIP(host)
    const prefix = Number(length)
    return family !== 0 && prefix <= (family === 4 ? 32 : 128) ? { host, port: null, prefix } : null
  }
  if (isIP(entry) !== 0) return { host: entry, port: null, prefix: null }
  const [, given = '', digits] = /^(\[.*\]|[^:]*)(?::(\d{1,5}))?$/.exec(entry) ?? []
  const host = hostName(given)
  const port = digits === undefined ? null : Number(digits)
  return host === '' || port === 0 || (port ?? 0) > 65_535 ? null : { host, port, prefix: null }
}
