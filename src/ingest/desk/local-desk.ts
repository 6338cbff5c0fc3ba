import { readRequest } from '../sentry/read-request.ts'
import type { IntakeContext } from './decide-event.ts'
import type { Desk } from './desk.ts'

/** Reads requests on the calling thread. */
export function createLocalDesk(context: IntakeContext): Desk {
  return { alive: true, read: (request) => readRequest(request, context), close: async () => {} }
}
