import type { WarningType } from '../storage/generated/enums.ts'

/** What goes first among warnings of one level, 10 first. A failure that is foreseen goes with what loses data. */
export const priorities: Readonly<Record<WarningType, number>> = {
  MEMORY_PRESSURE: 10,
  DATA_CORRUPTION: 10,
  PREDICTED_FAILURE: 10,
  PERFORMANCE_DEGRADATION: 8,
  RESOURCE_EXHAUSTION: 7,
  NETWORK_INSTABILITY: 5,
}
