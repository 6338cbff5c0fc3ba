import { flag, knownText } from './json.ts'
import { firstOf, places, type Sources, spellings } from './sources.ts'

const connection = spellings('connection_type', 'network_type', 'network')
const kind = spellings('type', 'connection_type', 'effective_type')
const online = spellings('online', 'is_online')
const disconnected = /^(?:none|offline|disconnected|no[ _-]?network)$/i

/** The connection in lower case (`wifi`, `cellular`, …), `offline` when there was none, null when nothing tells. */
export function readNetwork({ contexts, extra, tags, breadcrumbs }: Sources): string | null {
  const device = places(contexts.device, contexts.system, extra.device, extra.system)
  const network = places(contexts.network)
  if (flag(firstOf([...device, ...network], online)) === false) return 'offline'
  const sent =
    connectionOf(firstOf(device, connection)) ??
    connectionOf(firstOf(network, kind)) ??
    connectionOf(contexts.network) ??
    connectionOf(firstOf(places(tags, extra), connection))
  if (sent !== null) return sent
  for (let i = breadcrumbs.length - 1; i >= 0; i--) {
    const { category, data } = breadcrumbs[i]!
    if (category !== 'network.event' && category !== 'device.connectivity') continue
    if (data?.action === 'NETWORK_LOST') return 'offline'
    const told = connectionOf(data?.network_type ?? data?.connectivity)
    if (told !== null) return told
  }
  return null
}

function connectionOf(value: unknown): string | null {
  if (typeof value !== 'string') return null
  if (disconnected.test(value.trim())) return 'offline'
  return knownText(value)?.trim().toLowerCase() ?? null
}
