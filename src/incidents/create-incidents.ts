import type { Bus } from '../bus/notice.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { Database } from '../storage/database.ts'
import type { Incidents } from './incidents.ts'
import { onAlertChanges } from './on-alert-changes.ts'
import { onPages } from './on-pages.ts'
import { keepTicketUrls } from './tickets.ts'
import { bringBack, watchClocks } from './watch-clocks.ts'

/** Milliseconds between two looks for what is seldom there: where tickets are, and incidents that the clock left behind. */
const SELDOM = 60_000

export interface IncidentsOptions {
  database: Database
  bus: Bus
  clock: Clock
  log: Log
}

export function createIncidents(options: IncidentsOptions): Incidents {
  let looked = options.clock.now().getTime()
  return {
    onAlertChanges,
    onPages,
    async round() {
      await watchClocks(options)
      const now = options.clock.now().getTime()
      // It may have been put back.
      if (Math.abs(now - looked) < SELDOM) return
      looked = now
      await bringBack(options)
      await keepTicketUrls(options.database)
    },
  }
}
