import type { LookupAddress, LookupOptions } from 'node:dns'
import { lookup as platformLookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import type { Allowances } from './allowances.ts'
import { hostName } from './host-name.ts'
import { isSpecial, readAddress } from './special-addresses.ts'

/** A destination that plugins may not reach. */
export class DestinationRefused extends Error {
  override readonly name = 'DestinationRefused'

  constructor(host: string, port: number, address: string) {
    const where = host === address ? `${host} is` : `${host} leads to ${address}, which is`
    super(
      `${where} no address of the public internet, and plugins may not reach it. ` +
        `To allow it, add "${isIP(host) === 6 ? `[${host}]` : host}:${port}" to network.allowPrivate in the configuration file and restart.`,
    )
  }
}

/** Every address of a name. */
export type ResolveName = (
  host: string,
  options: { all: true; family: 0 | 4 | 6; hints: number },
) => Promise<LookupAddress[]>

export interface DestinationRule {
  /** What can be said of a host without looking it up. @throws DestinationRefused */
  checkHost(host: string, port: number): void
  /**
   * For `net.connect`, which then connects to one of the very addresses that were checked here. One address that may not
   * be reached refuses them all: a name that mixes them is up to something.
   */
  lookupFor(port: number): LookupFunction
}

export function createDestinationRule(allowances: Allowances, resolve: ResolveName = platformLookup): DestinationRule {
  function check(host: string, port: number, text: string): void {
    const address = readAddress(text)
    if (address === null) throw new Error(`${host} was resolved to "${text}", which is no IP address.`)
    if (isSpecial(address) && !allowances.allowsAddress(address, port)) throw new DestinationRefused(host, port, text)
  }

  async function addressesOf(
    host: string,
    port: number,
    options: LookupOptions,
  ): Promise<[LookupAddress, ...LookupAddress[]]> {
    const name = hostName(host)
    const { family = 0, hints = 0 } = options
    const [first, ...others] = await resolve(name, {
      all: true,
      family: families[family as keyof typeof families],
      hints,
    })
    if (first === undefined) throw new Error(`${host} has no address.`)
    const addresses: [LookupAddress, ...LookupAddress[]] = [first, ...others]
    if (!allowances.allowsName(name, port)) for (const { address } of addresses) check(name, port, address)
    return addresses
  }

  return {
    checkHost(host, port) {
      if (isIP(host) !== 0) check(host, port, host)
    },
    lookupFor: (port) => (host, options, callback) => {
      addressesOf(host, port, options).then(
        (addresses) => {
          if (options.all) callback(null, addresses)
          else callback(null, addresses[0].address, addresses[0].family)
        },
        (error) => callback(error, ''),
      )
    },
  }
}

const families = { 0: 0, 4: 4, 6: 6, IPv4: 4, IPv6: 6 } as const
