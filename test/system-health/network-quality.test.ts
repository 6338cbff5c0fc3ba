import { expect, test } from 'vitest'
import { type NetworkQuality, type NetworkType, networkQuality } from '../../src/system-health/network-quality.ts'
import { networkType } from '../../src/system-health/network-type.ts'

test.each<[NetworkType | null, number | null, NetworkQuality | null]>([
  // Latency alone.
  [null, 0, 'EXCELLENT'],
  [null, 199.9, 'EXCELLENT'],
  [null, 200, 'GOOD'],
  [null, 499.9, 'GOOD'],
  [null, 500, 'FAIR'],
  [null, 999.9, 'FAIR'],
  [null, 1_000, 'POOR'],
  [null, 1e9, 'POOR'],
  // A type alone.
  ['WIFI', null, 'EXCELLENT'],
  ['WIRED', null, 'EXCELLENT'],
  ['FIVE_G', null, 'EXCELLENT'],
  ['FOUR_G', null, 'GOOD'],
  ['CELLULAR', null, 'GOOD'],
  ['UNKNOWN', null, 'GOOD'],
  ['THREE_G', null, 'FAIR'],
  ['TWO_G', null, 'POOR'],
  ['OFFLINE', null, 'OFFLINE'],
  [null, null, null],
  // The worse of both.
  ['WIFI', 50, 'EXCELLENT'],
  ['WIFI', 700, 'FAIR'],
  ['FIVE_G', 199, 'EXCELLENT'],
  ['FOUR_G', 50, 'GOOD'],
  ['FOUR_G', 600, 'FAIR'],
  ['THREE_G', 50, 'FAIR'],
  ['THREE_G', 1_000, 'POOR'],
  ['TWO_G', 50, 'POOR'],
  ['OFFLINE', 50, 'OFFLINE'],
])('%s at %s ms is %s', (type, latency, quality) => {
  expect(networkQuality(type, latency)).toBe(quality)
})

test.each<[type: string, subtype: string, NetworkType | null]>([
  // OpenTelemetry.
  ['wifi', '', 'WIFI'],
  ['wired', '', 'WIRED'],
  ['cell', '', 'CELLULAR'],
  ['unavailable', '', 'OFFLINE'],
  ['unknown', '', 'UNKNOWN'],
  ['cell', 'lte', 'FOUR_G'],
  ['cell', 'lte_ca', 'FOUR_G'],
  ['cell', 'nr', 'FIVE_G'],
  ['cell', 'nrnsa', 'FIVE_G'],
  ['cell', 'umts', 'THREE_G'],
  ['cell', 'evdo_a', 'THREE_G'],
  ['cell', 'td_scdma', 'THREE_G'],
  ['cell', 'edge', 'TWO_G'],
  ['cell', 'cdma2000_1xrtt', 'TWO_G'],
  // NetInfo and the browsers.
  ['WiFi', '', 'WIFI'],
  ['Wi-Fi', '', 'WIFI'],
  ['ethernet', '', 'WIRED'],
  ['cellular', '5g', 'FIVE_G'],
  ['none', '', 'OFFLINE'],
  ['offline', '', 'OFFLINE'],
  ['4g', '', 'FOUR_G'],
  ['slow-2g', '', 'TWO_G'],
  ['bluetooth', '', 'UNKNOWN'],
  // A subtype says more of what the type leaves open, and nothing against it.
  ['', 'lte', 'FOUR_G'],
  ['unknown', '3g', 'THREE_G'],
  ['cell', 'from the future', 'CELLULAR'],
  ['wifi', 'lte', 'WIFI'],
  ['none', 'lte', 'OFFLINE'],
  ['carrier pigeon', '', 'UNKNOWN'],
  ['', '', null],
  ['…', '', null],
])('%j with the subtype %j is %s', (type, subtype, expected) => {
  expect(networkType(type, subtype)).toBe(expected)
})
