import type { Builder } from '../schema-builder/builder.ts'

/** How hard it is for an app to get more memory. */
export type MemoryPressure = 'NORMAL' | 'WARNING' | 'CRITICAL'

/** Megabytes in use from which on there is pressure: Prevention's 150 and 200, as the `threshold` detector warns by default. */
export const MEMORY_LEVELS = { warning: 150, critical: 200 } as const

export function memoryPressureOf(megabytes: number): MemoryPressure {
  if (megabytes >= MEMORY_LEVELS.critical) return 'CRITICAL'
  return megabytes >= MEMORY_LEVELS.warning ? 'WARNING' : 'NORMAL'
}

export function addMemoryPressure(builder: Builder): void {
  builder.enumType('MemoryPressure', {
    description: 'What the memory in use asks for.',
    values: {
      NORMAL: { description: 'Below 150 MB: nothing.' },
      WARNING: { description: 'From 150 MB: the app should clean up.' },
      CRITICAL: { description: 'From 200 MB: the app should recover memory at once. At 250 MB it is an emergency.' },
    },
  })
}
