import type { Bus } from '../bus/notice.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { Database } from '../storage/database.ts'
import type { Incidents } from './incidents.ts'

export interface IncidentsOptions {
  database: Database
  bus: Bus
  clock: Clock
  log: Log
}

export function createIncidents(_options: IncidentsOptions): Incidents {
  return { onAlertChanges: async () => {}, onPages: async () => {}, round: async () => {} }
}
