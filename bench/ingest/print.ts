import type { ContenderName } from './contenders.ts'
import type { Measurement } from './measure.ts'

/** One line of JSON on stdout, a table on stderr. Figures are medians of the rounds. */
export function print(measurements: Map<ContenderName, Measurement[]>, settings: object): void {
  const rate = (name: ContenderName) => median(measurements.get(name), ({ rate }) => rate)
  const ratio = (a: number | null, b: number | null) => (a === null || b === null ? null : round(a / b, 2))
  const [ours, reference, prismaReference] = [rate('ours'), rate('bare'), rate('prisma')]
  const line = {
    name: 'ingest',
    unit: 'events/s',
    ours,
    reference,
    ratio: ratio(ours, reference),
    prismaReference,
    prismaRatio: ratio(ours, prismaReference),
    ...settings,
  }
  console.error(table(measurements))
  console.log(JSON.stringify(line))
}

const columns: [string, (measurement: Measurement) => number, number][] = [
  ['events/s', ({ rate }) => rate, 0],
  ['p50 ms', ({ p50 }) => p50, 1],
  ['p99 ms', ({ p99 }) => p99, 1],
  ['cpu server', ({ cpu }) => cpu.server, 2],
  ['cpu µs/event', ({ cpu, rate }) => (cpu.server / rate) * 1e6, 0],
  ['cpu postgres', ({ cpu }) => cpu.postgres, 2],
  ['cpu generator', ({ cpu }) => cpu.generator, 2],
  ['bytes/request', ({ bytesPerRequest }) => bytesPerRequest, 0],
]

function table(measurements: Map<ContenderName, Measurement[]>): string {
  const rows = [...measurements].map(([name, rounds]) => [
    name,
    ...columns.map(([, read, digits]) => String(median(rounds, read, digits))),
    rounds.map(({ rate }) => Math.round(rate)).join(' '),
  ])
  const cells = [['contender', ...columns.map(([title]) => title), 'each round'], ...rows]
  return cells
    .map((row) =>
      row
        .map((cell) => cell.padEnd(14))
        .join('')
        .trimEnd(),
    )
    .join('\n')
}

function median(rounds: Measurement[] | undefined, read: (round: Measurement) => number, digits = 0): number | null {
  if (!rounds || rounds.length === 0) return null
  const sorted = rounds.map(read).sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return round(sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2, digits)
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
