import { parentPort, workerData } from 'node:worker_threads'
import { loadPlugins } from '../../plugin/load.ts'
import { openRegistry } from '../../plugin/registry.ts'
import { IngestError, type IngestErrorCode } from '../ingest-error.ts'
import { readRequest } from '../sentry/read-request.ts'
import type { SdkRequest, Taken } from './desk.ts'
import { movable } from './movable.ts'

/** What a desk thread is started with: enough to load the same plugins as the main thread. */
export interface DeskData {
  userSalt: string
  configuration: string | null
  env: Record<string, string | undefined>
}

export interface DeskRequest {
  id: number
  request: SdkRequest
}

export type ToDesk = DeskRequest[] | 'leave'
export type FromDesk = 'ready' | Answer[]
export type Answer =
  | { id: number; taken: Taken }
  | { id: number; refused: { code: IngestErrorCode; reason: string; retryAfterSeconds: number | null } }
  | { id: number; failed: string }

const port = parentPort!
const { userSalt, configuration, env } = workerData as DeskData
const plugins = await loadPlugins({ configuration, env })
const deciders = await openRegistry(plugins.listed, { found: plugins.faults })
let answers: Answer[] = []

port.on('message', async (message: ToDesk) => {
  if (message === 'leave') {
    await deciders.stop()
    process.exit()
  }
  for (const { id, request } of message) {
    readRequest(request, { userSalt, deciders }).then(
      (taken) => answer({ id, taken }),
      (error) =>
        answer(error instanceof IngestError ? refusal(id, error) : { id, failed: String(error?.stack ?? error) }),
    )
    // Lets what is ready go out before the next one is begun.
    await null
  }
})
port.postMessage('ready' satisfies FromDesk)

/**
 * Answers travel together, since a message costs more than what is in it, but only a few: the first ones are being written
 * while the rest is still read.
 */
const FEW = 4

function answer(one: Answer): void {
  const count = answers.push(one)
  if (count === FEW) send()
  else if (count === 1) setImmediate(send)
}

function send(): void {
  if (answers.length > 0) port.postMessage(answers satisfies FromDesk, movable(answers.map(payloadOf)))
  answers = []
}

function payloadOf(answer: Answer): Uint8Array | null {
  return 'taken' in answer ? (answer.taken.submission.crash?.payload ?? null) : null
}

function refusal(id: number, { code, reason, retryAfterSeconds }: IngestError): Answer {
  return { id, refused: { code, reason, retryAfterSeconds } }
}
