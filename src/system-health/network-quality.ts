/** How well an app instance is connected, best first. */
export const networkQualities = ['EXCELLENT', 'GOOD', 'FAIR', 'POOR', 'OFFLINE'] as const
export type NetworkQuality = (typeof networkQualities)[number]

export const networkTypes = [
  'WIFI',
  'WIRED',
  'FIVE_G',
  'FOUR_G',
  'THREE_G',
  'TWO_G',
  'CELLULAR',
  'OFFLINE',
  'UNKNOWN',
] as const
export type NetworkType = (typeof networkTypes)[number]

/** Milliseconds below which latency is of a quality (hardening layer, "Quality Detection"); POOR from the last one on. */
const latencies: readonly { below: number; quality: NetworkQuality }[] = [
  { below: 200, quality: 'EXCELLENT' },
  { below: 500, quality: 'GOOD' },
  { below: 1_000, quality: 'FAIR' },
]

/**
 * The best that a type of network can be, whatever its latency: there too for 5G, 4G, 3G and 2G. Cellular of no known generation and
 * types that nobody knows are taken for 4G, which is our choice.
 */
const best: Readonly<Record<NetworkType, NetworkQuality>> = {
  WIFI: 'EXCELLENT',
  WIRED: 'EXCELLENT',
  FIVE_G: 'EXCELLENT',
  FOUR_G: 'GOOD',
  THREE_G: 'FAIR',
  TWO_G: 'POOR',
  CELLULAR: 'GOOD',
  OFFLINE: 'OFFLINE',
  UNKNOWN: 'GOOD',
}

/**
 * By the worse of type and latency; by the one that is there where the other is null, and null without both.
 *
 * @param latency in milliseconds
 */
export function networkQuality(type: NetworkType | null, latency: number | null): NetworkQuality | null {
  if (latency === null) return type === null ? null : best[type]
  const byLatency = latencies.find(({ below }) => latency < below)?.quality ?? 'POOR'
  return type === null ? byLatency : worse(best[type], byLatency)
}

function worse(one: NetworkQuality, other: NetworkQuality): NetworkQuality {
  return networkQualities.indexOf(one) > networkQualities.indexOf(other) ? one : other
}
