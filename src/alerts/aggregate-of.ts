import type { FormOf } from './rule-spec.ts'

/** The values of a window, of which there is at least one, oldest first, as the one value that `measure` would make of them. */
export function aggregateOf(
  values: readonly number[],
  { aggregate, windowSeconds }: Pick<FormOf<'METRIC'>, 'aggregate' | 'windowSeconds'>,
): number {
  const sum = () => values.reduce((total, value) => total + value, 0)
  switch (aggregate) {
    case 'AVG':
      return sum() / values.length
    case 'SUM':
      return sum()
    case 'MIN':
      return values.reduce((least, value) => Math.min(least, value))
    case 'MAX':
      return values.reduce((most, value) => Math.max(most, value))
    case 'COUNT':
      return values.length
    case 'LAST':
      return values.at(-1)!
    case 'RATE':
      return sum() / windowSeconds
    case 'P50':
      return quantileOf(values, 0.5)
    case 'P90':
      return quantileOf(values, 0.9)
    case 'P95':
      return quantileOf(values, 0.95)
    case 'P99':
      return quantileOf(values, 0.99)
  }
}

/** As PostgreSQL's percentile_cont: on the straight line between the two values that it lies between. */
function quantileOf(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  const place = share * (sorted.length - 1)
  const [below, above] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!]
  return below + (above - below) * (place - Math.floor(place))
}
