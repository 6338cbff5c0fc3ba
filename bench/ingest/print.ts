import { median, ratio, round, table } from '../shared/figures.ts'
import type { ContenderName } from './contenders.ts'
import type { What } from './generator.ts'
import type { Measurement } from './measure.ts'

/** One line of JSON on stdout, a table on stderr. Figures are medians of the rounds. */
export function print(measurements: Map<ContenderName, Measurement[]>, what: What, settings: object): void {
  const rate = (name: ContenderName) => round(median((measurements.get(name) ?? []).map(({ rate }) => rate)))
  const [ours, reference, prismaReference] = [rate('ours'), rate('bare'), rate('prisma')]
  const line = {
    ...(what === 'events' ? { name: 'ingest', unit: 'events/s' } : { name: 'ingest-sessions', unit: 'requests/s' }),
    ours,
    reference,
    ratio: ratio(ours, reference),
    prismaReference,
    prismaRatio: ratio(ours, prismaReference),
    ...settings,
  }
  const titles = ['contender', ...columns.map(([title]) => title), 'each round']
  const rows = [...measurements].map(([name, rounds]) => [
    name,
    ...columns.map(([, read, digits]) => round(median(rounds.map(read)), digits)),
    rounds.map(({ rate }) => Math.round(rate)).join(' '),
  ])
  console.error(table(titles, rows))
  console.log(JSON.stringify(line))
}

const columns: [string, (measurement: Measurement) => number, number][] = [
  ['requests/s', ({ rate }) => rate, 0],
  ['p50 ms', ({ p50 }) => p50, 1],
  ['p99 ms', ({ p99 }) => p99, 1],
  ['cpu server', ({ cpu }) => cpu.server, 2],
  ['cpu µs/request', ({ cpu, rate }) => (cpu.server / rate) * 1e6, 0],
  ['cpu postgres', ({ cpu }) => cpu.postgres, 2],
  ['cpu generator', ({ cpu }) => cpu.generator, 2],
  ['settled s', ({ settled }) => settled, 1],
  ['bytes/request', ({ bytesPerRequest }) => bytesPerRequest, 0],
]
