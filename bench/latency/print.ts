import { median, round, table } from '../shared/figures.ts'
import type { Measurement } from './measure.ts'

/** One line of JSON on stdout, a table on stderr. Figures are medians of the rounds. */
export function print(rounds: Measurement[], settings: object): void {
  const of = (read: (round: Measurement) => number | null, digits = 0) =>
    round(median(rounds.map(read).filter((value) => value !== null)), digits)
  const figures = {
    p50: of(({ p50 }) => p50),
    p99: of(({ p99 }) => p99),
    worst: of(({ worst }) => worst),
    storedP50: of(({ storedP50 }) => storedP50, 1),
    storedP99: of(({ storedP99 }) => storedP99, 1),
    messagesPerSecond: of(({ messagesPerSecond }) => messagesPerSecond),
    executionsPerSecond: of(({ executionsPerSecond }) => executionsPerSecond),
    cpuServer: of(({ cpu }) => cpu.server, 2),
    cpuPostgres: of(({ cpu }) => cpu.postgres, 2),
    cpuGenerator: of(({ cpu }) => cpu.generator, 2),
  }
  const titles = ['p50 ms', 'p99 ms', 'worst ms', 'stored p50', 'stored p99', 'messages/s', 'executions/s']
  const each = rounds.map(({ p99 }) => Math.round(p99)).join(' ')
  console.error(
    table(
      [...titles, 'cpu server', 'cpu postgres', 'cpu generator', 'p99 of each round'],
      [[...Object.values(figures), each]],
    ),
  )
  console.log(
    JSON.stringify({
      name: 'latency',
      unit: 'ms',
      ours: figures.p99,
      reference: null,
      ratio: null,
      ...figures,
      ...settings,
    }),
  )
}
