/** What limits and counts are kept by: the protocol's data categories ("Rate Limiting", "Definitions"). */
export const dataCategories = [
  'default',
  'error',
  'transaction',
  'session',
  'attachment',
  'profile',
  'profile_chunk',
  'replay',
  'feedback',
  'monitor',
  'security',
  'span',
  'log_item',
  'log_byte',
  'trace_metric',
  'metric_bucket',
  'internal',
  'unknown',
] as const

export type DataCategory = (typeof dataCategories)[number]

const byItemType = new Map<string, DataCategory>([
  ['event', 'error'],
  ['unreal_report', 'error'],
  ['transaction', 'transaction'],
  ['session', 'session'],
  ['sessions', 'session'],
  ['attachment', 'attachment'],
  ['client_report', 'internal'],
  ['user_report', 'feedback'],
  ['feedback', 'feedback'],
  ['check_in', 'monitor'],
  ['raw_security', 'security'],
  ['security', 'security'],
  ['statsd', 'metric_bucket'],
  ['metric_buckets', 'metric_bucket'],
  ['trace_metric', 'trace_metric'],
  ['metric', 'trace_metric'],
  ['log', 'log_item'],
  ['otel_log', 'log_item'],
  ['span', 'span'],
  ['otel_span', 'span'],
  ['profile', 'profile'],
  ['profile_chunk', 'profile_chunk'],
  ['replay_event', 'replay'],
  ['replay_recording', 'replay'],
  ['replay_video', 'replay'],
])

/** The category of an envelope item; `unknown` for a type that this server has never heard of. */
export function categoryOf(itemType: string): DataCategory {
  return byItemType.get(itemType) ?? 'unknown'
}

const known = new Set<string>(dataCategories)

export function isDataCategory(name: unknown): name is DataCategory {
  return typeof name === 'string' && known.has(name)
}
