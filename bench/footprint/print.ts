import { median, ratio, round, table } from '../shared/figures.ts'
import type { AfterEvents } from './after-events.ts'
import type { PerSubscriber } from './per-subscriber.ts'
import type { Start } from './starts.ts'

interface Figures {
  starts: { fresh: Start; again: Start }[]
  perSubscriber: { ours: PerSubscriber; plain: PerSubscriber }[]
  afterEvents: AfterEvents | null
}

const mebibytes = (bytes: number | null | undefined) => (bytes == null ? null : round(bytes / 2 ** 20))

/** One line of JSON on stdout, tables on stderr. Figures are medians of the rounds; what was left out is null. */
export function print({ starts, perSubscriber, afterEvents }: Figures, settings: object): void {
  const start = (which: 'fresh' | 'again') => {
    const of = (read: (start: Start) => number) => median(starts.map((both) => read(both[which])))
    return {
      readyMs: round(of(({ readyAfter }) => readyAfter)),
      idleMiB: mebibytes(of(({ idle }) => idle)),
      peakMiB: mebibytes(of(({ peak }) => peak)),
    }
  }
  const subscriber = (who: 'ours' | 'plain') => {
    const of = (read: (bytes: PerSubscriber) => number) => round(median(perSubscriber.map((both) => read(both[who]))))
    return {
      resident: of(({ resident }) => resident),
      residentCollected: of(({ residentCollected }) => residentCollected),
      heap: of(({ heap }) => heap),
      external: of(({ external }) => external),
    }
  }
  const figures = {
    fresh: start('fresh'),
    again: start('again'),
    afterEvents: {
      busyMiB: mebibytes(afterEvents?.busy),
      idleMiB: mebibytes(afterEvents?.idle),
      peakMiB: mebibytes(afterEvents?.peak),
      eventsPerSecond: round(afterEvents?.rate ?? null),
    },
    perSubscriber: { ours: subscriber('ours'), plain: subscriber('plain') },
  }
  const { fresh, again, afterEvents: events } = figures
  const { ours, plain } = figures.perSubscriber
  console.error(
    table(
      ['embedded', 'ready ms', 'idle MiB', 'peak MiB'],
      [
        ['fresh folder', fresh.readyMs, fresh.idleMiB, fresh.peakMiB],
        ['second start', again.readyMs, again.idleMiB, again.peakMiB],
        ['after events', null, events.idleMiB, events.peakMiB],
      ],
    ),
  )
  console.error(
    table(
      ['bytes a subscriber', 'resident', 'collected', 'heap', 'external'],
      [
        ['ours', ...Object.values(ours)],
        ['plain', ...Object.values(plain)],
      ],
    ),
  )
  const line = {
    name: 'footprint',
    unit: 'resident bytes a subscriber',
    ours: ours.resident,
    reference: plain.resident,
    ratio: ratio(ours.resident, plain.resident),
    heapRatio: ratio(ours.heap, plain.heap),
    ...figures,
    ...settings,
  }
  console.log(JSON.stringify(line))
}
