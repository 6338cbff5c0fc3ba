import type { NetworkType } from './network-quality.ts'

/** Labels that say by what an app instance is connected, the first that is there. */
export const TYPE_LABELS = ['network.connection.type', 'network.type'] as const
/** What says which cellular network it is. */
export const SUBTYPE_LABEL = 'network.connection.subtype'

/**
 * Names as OpenTelemetry (`network.connection.type` and `.subtype`), React Native's NetInfo (`type` and `cellularGeneration`) and the
 * browsers' Network Information API (`type` and `effectiveType`) write them, in lower case without what stands between words.
 */
const names: Readonly<Record<NetworkType, string>> = {
  WIFI: 'wifi wlan iwlan',
  WIRED: 'wired ethernet lan',
  FIVE_G: '5g nr nrnsa',
  FOUR_G: '4g lte lteca ltea wimax',
  THREE_G: '3g umts hspa hsdpa hsupa hspap evdo0 evdoa evdob ehrpd tdscdma',
  TWO_G: '2g slow2g gsm gprs edge cdma cdma20001xrtt iden',
  CELLULAR: 'cell cellular mobile wwan',
  OFFLINE: 'none offline unavailable disconnected',
  UNKNOWN: 'unknown other bluetooth vpn',
}

const byName = new Map(
  Object.entries(names).flatMap(([type, list]) => list.split(' ').map((name) => [name, type as NetworkType] as const)),
)

/** The type of network that labels say; null where they say none. A subtype counts where the type leaves open what it is. */
export function networkType(type: string, subtype: string): NetworkType | null {
  const named = read(type)
  if (named !== null && named !== 'CELLULAR' && named !== 'UNKNOWN') return named
  const narrower = read(subtype)
  return narrower === null || narrower === 'UNKNOWN' ? (named ?? narrower) : narrower
}

function read(label: string): NetworkType | null {
  const name = label.toLowerCase().replace(/[^a-z0-9]/g, '')
  return name === '' ? null : (byName.get(name) ?? 'UNKNOWN')
}
