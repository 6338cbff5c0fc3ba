import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from '../../clock.ts'
import { type Log, requestIdOf } from '../../log.ts'
import { type Recorder, rejections } from '../../metrics/recorder.ts'
import type { KeyRing } from '../../projects/key-ring.ts'
import { type BodyLimits, readBody } from '../body.ts'
import type { Budget } from '../budget.ts'
import { IngestError } from '../ingest-error.ts'
import { isJsonObject, parseJson } from '../json.ts'
import type { RateLimiter } from '../rate-limiter.ts'
import { type Answer, corsHeaders, type Encoding, preflightHeaders, refusal, taken } from './answer.ts'
import { decodeRequest } from './protobuf.ts'
import { gatherReadings } from './readings.ts'
import type { MetricsRequest } from './wire.ts'

export interface OtlpContext {
  keys: KeyRing
  recorder: Recorder
  budget: Budget
  limiter: RateLimiter
  limits: BodyLimits
  clock: Clock
  log: Log
  onAnswer(status: number): void
}

/** Answers an OpenTelemetry exporter of metrics: OTLP/HTTP, in JSON or protobuf. */
export async function handleOtlpMetrics(
  request: IncomingMessage,
  response: ServerResponse,
  context: OtlpContext,
): Promise<void> {
  if (request.method === 'OPTIONS') {
    response.writeHead(204, preflightHeaders).end()
    return
  }
  if (request.method !== 'POST') {
    response.writeHead(405, { ...corsHeaders, allow: 'POST, OPTIONS', 'content-type': 'text/plain' })
    response.end('Metrics come by POST.\n')
    return
  }
  const answer = await answerTo(request, context)
  context.onAnswer(answer.status)
  if (!response.headersSent && !response.destroyed) response.writeHead(answer.status, answer.headers).end(answer.body)
}

async function answerTo(request: IncomingMessage, context: OtlpContext): Promise<Answer> {
  const { log } = context
  const requestId = requestIdOf(request.headers['x-request-id'])
  const encoding = encodingOf(request)
  try {
    if (encoding === null) throw notOtlp
    return taken(encoding, await receive(request, encoding, context))
  } catch (error) {
    // A sender whose encoding we do not know is told in the one that people can read.
    const readable = encoding ?? 'application/json'
    if (error instanceof IngestError) {
      log.info({ requestId, code: error.code, reason: error.reason }, 'metrics refused')
      return refusal(readable, error)
    }
    log.error({ requestId, err: error }, 'metrics failed')
    return refusal(readable, new IngestError('overloaded', 'The server could not store the metrics', 60))
  }
}

const notOtlp = new IngestError(
  'unsupported_media_type',
  'Metrics come as application/x-protobuf or as application/json',
)

function encodingOf({ headers }: IncomingMessage): Encoding | null {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  return type === 'application/json' || type === 'application/x-protobuf' ? type : null
}

/** Answers which data points were refused, and why. */
async function receive(
  request: IncomingMessage,
  encoding: Encoding,
  { keys, recorder, budget, limiter, limits, clock }: OtlpContext,
): Promise<ReadonlyMap<string, number>> {
  const key = request.headers['x-evenkeel-key']
  if (typeof key !== 'string' || key === '')
    throw new IngestError('key_missing', 'The header x-evenkeel-key has to name a key of the project')
  const projectId = await keys.projectOf(key)
  if (projectId === null) throw new IngestError('key_unknown', 'The key is unknown or was revoked')
  limiter.take(projectId, clock.now().getTime())
  const lease = budget.open()
  try {
    const body = await readBody(request, limits, lease)
    const { readings, refused } = gatherReadings(read(body, encoding))
    const { rejected } = await recorder.record(projectId, readings)
    for (const { reason } of rejected) {
      const sentence = rejections[reason]
      refused.set(sentence, (refused.get(sentence) ?? 0) + 1)
    }
    return refused
  } finally {
    lease.release()
  }
}

function read(body: Buffer, encoding: Encoding): MetricsRequest {
  if (encoding === 'application/x-protobuf') return decodeRequest(body)
  const message = parseJson(body, 'The body')
  if (!isJsonObject(message)) throw new IngestError('bad_metrics', 'The body is not a JSON object')
  return message
}
