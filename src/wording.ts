/** A share in per cent, to two decimals. */
export function percent(share: number): string {
  if (share > 0 && share < 0.0001) return 'less than 0.01 %'
  return `${(share * 100).toLocaleString('en', { maximumFractionDigits: 2 })} %`
}

/** The same to three decimals, and rounded down, so that what is not whole does not look it. */
export const percentRoundedDown = (share: number) => `${roundedDown(share * 100, 3)} %`

/** A number rounded down to so many decimals, but for what a sum of decimal fractions may be off by. */
export function roundedDown(value: number, decimals: number): number {
  const steps = 10 ** decimals
  return Math.floor(value * steps + 1e-6) / steps
}
