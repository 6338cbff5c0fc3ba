export const customerBands = ['HEALTHY', 'AT_RISK', 'CRITICAL'] as const
export type CustomerBand = (typeof customerBands)[number]

/** The overall scores, 0..100, from which on a customer is in a band. */
interface Bands {
  healthy: number
  atRisk: number
}

/** Null where there is no score. */
export function bandOf(overall: number | null, { healthy, atRisk }: Bands): CustomerBand | null {
  if (overall === null) return null
  if (overall >= healthy) return 'HEALTHY'
  return overall >= atRisk ? 'AT_RISK' : 'CRITICAL'
}
