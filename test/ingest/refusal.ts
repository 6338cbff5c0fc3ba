import { IngestError } from '../../src/ingest/ingest-error.ts'

/** What a step refuses with, as `code: reason`; a step that does not refuse, or throws anything else, fails the test. */
export function refusalOf(step: () => unknown): string {
  try {
    step()
  } catch (error) {
    if (error instanceof IngestError) return `${error.code}: ${error.reason}`
    throw error
  }
  throw new Error('nothing was refused')
}
