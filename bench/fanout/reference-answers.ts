import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answers } from './dashboard.ts'

const answers: Answers = JSON.parse(process.env.BENCH_ANSWERS!)
let current: 0 | 1 = 0

/** What `live` is now. */
export const liveAnswer = () => answers[current]

/** Answers `POST /change` once `tell` has told everybody, and whatever else with 200, which is how readiness is asked for. */
export function serveChanges(tell: () => unknown) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.url === '/change') {
      current = current === 0 ? 1 : 0
      await tell()
    }
    response.end()
  }
}

process.on('disconnect', () => process.exit())
