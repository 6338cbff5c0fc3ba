import type { IncomingMessage } from 'node:http'
import { gunzipSync } from 'node:zlib'

export interface ReceivedEvent {
  /** As it was sent. */
  json: string
  event: { event_id: string; [key: string]: unknown }
}

/** Reads the body of an envelope request and the event in it, trusting the sender in everything. */
export function readEvent(request: IncomingMessage): Promise<ReceivedEvent> {
  const { promise, resolve, reject } = Promise.withResolvers<ReceivedEvent>()
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('error', reject)
  request.on('end', () => {
    try {
      const wire = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
      resolve(eventOf(request.headers['content-encoding'] === 'gzip' ? gunzipSync(wire) : wire))
    } catch (error) {
      reject(error)
    }
  })
  return promise
}

function eventOf(envelope: Buffer): ReceivedEvent {
  const itemAt = envelope.indexOf(10) + 1
  const eventAt = envelope.indexOf(10, itemAt) + 1
  const { length } = JSON.parse(envelope.toString('utf8', itemAt, eventAt))
  const json = envelope.toString('utf8', eventAt, eventAt + length)
  return { json, event: JSON.parse(json) }
}
