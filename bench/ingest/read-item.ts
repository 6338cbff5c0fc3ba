import type { IncomingMessage } from 'node:http'
import { gunzipSync } from 'node:zlib'

export interface ReceivedItem<Payload> {
  /** As it was sent. */
  json: string
  payload: Payload
}

/** Reads the body of an envelope request and its one item, trusting the sender in everything. */
export function readItem<Payload>(request: IncomingMessage): Promise<ReceivedItem<Payload>> {
  const { promise, resolve, reject } = Promise.withResolvers<ReceivedItem<Payload>>()
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('error', reject)
  request.on('end', () => {
    try {
      const wire = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
      resolve(itemOf(request.headers['content-encoding'] === 'gzip' ? gunzipSync(wire) : wire))
    } catch (error) {
      reject(error)
    }
  })
  return promise
}

function itemOf<Payload>(envelope: Buffer): ReceivedItem<Payload> {
  const itemAt = envelope.indexOf(10) + 1
  const payloadAt = envelope.indexOf(10, itemAt) + 1
  const { length } = JSON.parse(envelope.toString('utf8', itemAt, payloadAt))
  // Without a length it ends with the line.
  const end = length === undefined ? envelope.indexOf(10, payloadAt) : payloadAt + length
  const json = envelope.toString('utf8', payloadAt, end)
  return { json, payload: JSON.parse(json) }
}
