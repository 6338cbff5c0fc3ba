import type { WarningLevel, WarningType } from '../storage/generated/enums.ts'

/** What to do: while there is time, and when it has to be at once. */
const actions: Readonly<Record<WarningType, { inTime: string; atOnce: string }>> = {
  MEMORY_PRESSURE: {
    inTime: 'Have the app empty its caches, and look for what holds on to memory.',
    atOnce:
      'Start emergency memory recovery: drop all that can be loaded again, end background work, restart the worst.',
  },
  PERFORMANCE_DEGRADATION: {
    inTime: 'Profile the slow path, and put off work that people do not wait for.',
    atOnce: 'Switch the slow feature off or go back to the last good release, then profile it.',
  },
  RESOURCE_EXHAUSTION: {
    inTime: 'Free what is not needed, and plan for more capacity.',
    atOnce: 'Add capacity or turn work away now, before all of it fails.',
  },
  NETWORK_INSTABILITY: {
    inTime: 'Try again with longer pauses, and keep what cannot be sent in a queue.',
    atOnce: 'Let the app work offline, and switch to another endpoint.',
  },
  DATA_CORRUPTION: {
    inTime: 'Check the data of the last changes, and make a backup before more is written.',
    atOnce: 'Stop writing: start safe mode, force a sync of what is good, and restore the rest from a backup.',
  },
  PREDICTED_FAILURE: {
    inTime: 'Look at what drives the metric before the time at which it is expected to fail.',
    atOnce: 'Prevent the failure now: take load away, free resources, and have somebody watch it.',
  },
}

export function suggestedAction(type: WarningType, level: WarningLevel): string {
  const { inTime, atOnce } = actions[type]
  return level === 'CRITICAL' || level === 'EMERGENCY' ? atOnce : inTime
}
