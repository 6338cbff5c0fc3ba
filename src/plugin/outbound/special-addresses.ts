import { BlockList, isIPv4, isIPv6, SocketAddress } from 'node:net'

// Two lists: a BlockList takes IPv4 addresses for IPv4-mapped ones, which ranges of IPv6 would then match.
const special4 = new BlockList()
const special6 = new BlockList()

/**
 * IANA IPv4 Special-Purpose Address Registry (RFC 6890 and its updates): what is not globally reachable. Its few
 * exceptions inside 192.0.0.0/24 are anycast services that no plugin speaks, and stay refused.
 */
const blocks4: readonly [network: string, prefix: number][] = [
  ['0.0.0.0', 8], // "this network", RFC 791: most systems take it for themselves
  ['10.0.0.0', 8], // private use, RFC 1918
  ['100.64.0.0', 10], // carrier-grade NAT, RFC 6598
  ['127.0.0.0', 8], // loopback, RFC 1122
  ['169.254.0.0', 16], // link-local, RFC 3927; clouds answer for their metadata at 169.254.169.254
  ['172.16.0.0', 12], // private use, RFC 1918
  ['192.0.0.0', 24], // IETF protocol assignments, RFC 6890
  ['192.0.2.0', 24], // documentation, RFC 5737
  ['192.88.99.0', 24], // 6to4 relays, deprecated by RFC 7526
  ['192.168.0.0', 16], // private use, RFC 1918
  ['198.18.0.0', 15], // benchmarking, RFC 2544
  ['198.51.100.0', 24], // documentation, RFC 5737
  ['203.0.113.0', 24], // documentation, RFC 5737
  ['224.0.0.0', 4], // multicast, RFC 5771
  ['240.0.0.0', 4], // reserved, RFC 1112; ends with the limited broadcast, RFC 919
  // In no registry: by this public address Azure's machines reach the host they run on.
  ['168.63.129.16', 32],
]
for (const [network, prefix] of blocks4) special4.addSubnet(network, prefix, 'ipv4')

// IANA IPv6 Address Space: only 2000::/3 is global unicast. All around it is refused, registered or not: `::`, `::1`,
// IPv4-compatible (::/96), local NAT64 (64:ff9b:1::/48, RFC 8215), discard (100::/64, RFC 6666), SRv6 (5f00::/16,
// RFC 9602), unique local (fc00::/7, RFC 4193), link-local (fe80::/10, RFC 4291), site-local (fec0::/10, RFC 3879),
// multicast (ff00::/8, RFC 4291).
special6.addRange('::', '1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 'ipv6')
special6.addRange('4000::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 'ipv6')
/** IANA IPv6 Special-Purpose Address Registry, as far as it lies in 2000::/3. */
const blocks6: readonly [network: string, prefix: number][] = [
  ['2001::', 23], // IETF protocol assignments, RFC 2928, with Teredo (RFC 4380), benchmarking (RFC 5180), ORCHID (RFC 4843)
  ['2001:db8::', 32], // documentation, RFC 3849
  ['2002::', 16], // 6to4, RFC 3056: leads to whatever IPv4 address it embeds, and is deprecated by RFC 7526
  ['3fff::', 20], // documentation, RFC 9637
]
for (const [network, prefix] of blocks6) special6.addSubnet(network, prefix, 'ipv6')

const mapped = new BlockList()
mapped.addSubnet('::ffff:0:0', 96, 'ipv6') // IPv4-mapped, RFC 4291
const translated = new BlockList()
translated.addSubnet('64:ff9b::', 96, 'ipv6') // NAT64, RFC 6052

export type Address = { readonly family: 'ipv4' | 'ipv6'; readonly text: string }

/**
 * The address that is really meant: IPv4 for an IPv4-mapped or a NAT64 one; without zone, since zones choose an
 * interface and change nothing about what kind of address it is. Null for a text that is no IP address.
 */
export function readAddress(text: string): Address | null {
  if (isIPv4(text)) return { family: 'ipv4', text }
  if (!isIPv6(text)) return null
  const { address } = new SocketAddress({ address: text.split('%')[0]!, family: 'ipv6' })
  const embeds4 = mapped.check(address, 'ipv6') || translated.check(address, 'ipv6')
  return embeds4 ? { family: 'ipv4', text: lastFourBytes(address) } : { family: 'ipv6', text: address }
}

/** Whether an address is anything but one of the public internet. */
export function isSpecial({ family, text }: Address): boolean {
  return (family === 'ipv4' ? special4 : special6).check(text, family)
}

/** @param address an IPv6 address whose last two groups, or dotted end, are an IPv4 address */
function lastFourBytes(address: string): string {
  const dotted = /(?:\d+\.){3}\d+$/.exec(address)?.[0]
  if (dotted !== undefined) return dotted
  const groups = new URL(`http://[${address}]`).hostname.slice(1, -1).split(':')
  // The URL parser shortens zeros: `64:ff9b::` ends in two empty groups, `64:ff9b::1` in one.
  const [high = 0, low = 0] = groups.slice(-2).map((group) => (group === '' ? 0 : Number.parseInt(group, 16)))
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}
