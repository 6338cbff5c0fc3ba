import { median, ratio, round, table } from '../shared/figures.ts'
import { type ContenderName, contenderNames } from './contenders.ts'
import type { Measurement } from './measure.ts'

/** Rounds of each contender with so many subscribers. */
export interface Series {
  subscribers: number
  rounds: Map<ContenderName, Measurement[]>
}

/**
 * One line of JSON on stdout, a table on stderr. Figures are medians of the rounds; the line's own are of the last number of
 * subscribers.
 */
export function print(series: Series[], settings: object): void {
  const bySubscribers = series.map(({ subscribers, rounds }) => {
    const of = new Map([...rounds].map(([name, measured]) => [name, figures(measured)]))
    const ratios = contenderNames.map((name) => [name, compare(of.get('ours'), of.get(name))])
    return { subscribers, ...Object.fromEntries(of), ratios: Object.fromEntries(ratios.slice(1)), of, rounds }
  })
  const titles = ['messages/s', 'to the last, ms', 'server µs', 'generator µs', 'executions', 'each round']
  const rows = bySubscribers.flatMap(({ subscribers, of, rounds }) =>
    [...of].map(([name, figures]) => [
      subscribers,
      name,
      ...Object.values(figures),
      rounds
        .get(name)!
        .map(({ rate }) => Math.round(rate))
        .join(' '),
    ]),
  )
  console.error(table(['subscribers', 'contender', ...titles], rows))
  const last = bySubscribers.at(-1)!.of
  const [ours, reference] = [last.get('ours')?.rate ?? null, last.get('plain')?.rate ?? null]
  const line = {
    name: 'fanout',
    unit: 'messages/s',
    ours,
    reference,
    ratio: ratio(ours, reference),
    bySubscribers: bySubscribers.map(({ of: _of, rounds: _rounds, ...shown }) => shown),
    ...settings,
  }
  console.log(JSON.stringify(line))
}

type Figures = ReturnType<typeof figures>

function figures(rounds: Measurement[]) {
  const of = (read: (round: Measurement) => number | null, digits = 0) =>
    round(median(rounds.map(read).filter((value) => value !== null)), digits)
  return {
    rate: of(({ rate }) => rate),
    toTheLastMs: of(({ toTheLast }) => toTheLast, 1),
    serverMicroseconds: of(({ server }) => server, 1),
    generatorMicroseconds: of(({ generator }) => generator, 1),
    executions: of(({ executions }) => executions, 2),
  }
}

/** Above 1 ours is better. */
function compare(ours: Figures | undefined, reference: Figures | undefined) {
  return {
    rate: ratio(ours?.rate, reference?.rate),
    toTheLast: ratio(reference?.toTheLastMs, ours?.toTheLastMs),
    server: ratio(reference?.serverMicroseconds, ours?.serverMicroseconds),
  }
}
