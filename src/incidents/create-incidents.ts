import type { Bus } from '../bus/notice.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { Database } from '../storage/database.ts'
import type { Incidents } from './incidents.ts'
import { onAlertChanges } from './on-alert-changes.ts'
import { onPages } from './on-pages.ts'
import { keepTicketUrls } from './tickets.ts'
import { watchClocks } from './watch-clocks.ts'

/** Milliseconds between two looks for where tickets are. */
const LOOK_FOR_TICKETS = 60_000

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
      if (now - looked < LOOK_FOR_TICKETS) return
      looked = now
      await keepTicketUrls(options.database)
    },
  }
}
