import type { Desk } from './desk.ts'
import { type DeskSeatOptions, interrupted, openSeat } from './desk-seat.ts'

export interface ThreadedDeskOptions extends DeskSeatOptions {
  threads: number
}

/**
 * Reads requests on threads of their own, so that what apps send costs those who watch nothing. A thread that dies or is
 * stuck costs the requests it held, which their senders are told to repeat, and is replaced. Rejects when one of the threads
 * cannot be started.
 */
export async function openThreadedDesk({ threads, ...options }: ThreadedDeskOptions): Promise<Desk> {
  const opening = await Promise.allSettled(Array.from({ length: threads }, () => openSeat(options)))
  const seats = opening.flatMap((seat) => (seat.status === 'fulfilled' ? [seat.value] : []))
  const close = async () => void (await Promise.all(seats.map((seat) => seat.close())))
  const failed = opening.find((seat) => seat.status === 'rejected')
  if (failed) {
    await close()
    throw failed.reason
  }
  return {
    get alive() {
      return seats.some(({ load }) => load < Infinity)
    },
    read(request) {
      let free = seats[0]!
      for (const seat of seats) if (seat.load < free.load) free = seat
      return free.load < Infinity ? free.read(request) : Promise.reject(interrupted())
    },
    close,
  }
}
