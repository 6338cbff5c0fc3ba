import type { ContenderName } from './contenders.ts'
import type { Measurement } from './measure.ts'

/** What was measured of one contender on a database of so many crashes, a measurement a round. */
export interface Series {
  name: ContenderName
  crashes: number
  rounds: Measurement[]
}

/** One line of JSON on stdout, a table on stderr. Figures are medians of the rounds. */
export function print(all: Series[], sizes: number[], settings: object): void {
  const rate = (name: ContenderName, crashes: number) => {
    const series = all.find((one) => one.name === name && one.crashes === crashes)
    return series ? median(series.rounds.map(({ rate }) => rate)) : null
  }
  const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)]
  const results = sizes.map((crashes) => ({
    crashes,
    ours: round(rate('ours', crashes)),
    sql: round(rate('sql', crashes)),
    mercurius: round(rate('mercurius', crashes)),
    postgraphile: round(rate('postgraphile', crashes)),
    toSql: ratio(rate('ours', crashes), rate('sql', crashes)),
    toMercurius: ratio(rate('ours', crashes), rate('mercurius', crashes)),
    toPostgraphile: ratio(rate('ours', crashes), rate('postgraphile', crashes)),
  }))
  console.error(table(all))
  console.log(
    JSON.stringify({
      name: 'query',
      unit: 'requests/s',
      results,
      largeToSmallTime: ratio(rate('ours', smallest), rate('ours', largest)),
      ...settings,
    }),
  )
}

const columns: [string, (measurement: Measurement) => number, number][] = [
  ['requests/s', ({ rate }) => rate, 0],
  ['p50 ms', ({ p50 }) => p50, 1],
  ['p99 ms', ({ p99 }) => p99, 1],
  ['server µs', ({ cpu, rate }) => (cpu.server / rate) * 1e6, 0],
  ['postgres µs', ({ cpu, rate }) => (cpu.postgres / rate) * 1e6, 0],
  ['generator', ({ cpu }) => cpu.generator, 2],
  ['bytes', ({ bytesPerAnswer }) => bytesPerAnswer, 0],
]

function table(all: Series[]): string {
  const rows = all.map(({ name, crashes, rounds }) => [
    name,
    String(crashes),
    ...columns.map(([, read, digits]) => String(round(median(rounds.map(read)), digits))),
    rounds.map(({ rate }) => Math.round(rate)).join(' '),
  ])
  return [['contender', 'crashes', ...columns.map(([title]) => title), 'each round'], ...rows]
    .map((row) =>
      row
        .map((cell) => cell.padEnd(14))
        .join('')
        .trimEnd(),
    )
    .join('\n')
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

function ratio(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : round(a / b, 2)
}

function round<Value extends number | null>(value: Value, digits = 0): Value {
  return (value === null ? null : Number(value.toFixed(digits))) as Value
}
