import { Agent, request } from 'node:http'
import pg from 'pg'
import { answerOrders } from '../shared/ask-child.ts'
import type { Address } from '../shared/our-server.ts'
import { INSTANCES, POINTS, sampleRequest } from './sample-requests.ts'

/** What the bench asks of this process: to send samples through OTLP, or to insert as many by itself. */
export type Order =
  | { kind: 'otlp'; port: number; address: Address; from: number; concurrency: number; seconds: number }
  | { kind: 'insert'; databaseUrl: string; from: number; concurrency: number; seconds: number; batch: number }

export interface Sent {
  samples: number
  seconds: number
  /** The first answer that was not what it should be. */
  fault: string | null
  /** The moment of the newest samples. */
  until: number
}

answerOrders<Order>((order) => (order.kind === 'otlp' ? sendOtlp(order) : insert(order)))

async function sendOtlp({ port, address, from, concurrency, seconds }: Order & { kind: 'otlp' }): Promise<Sent> {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency })
  const headers = { 'content-type': 'application/x-protobuf', 'x-evenkeel-key': address.key }
  const post = (body: Uint8Array) =>
    new Promise<string>((resolve, reject) => {
      const sending = request(
        { port, host: '127.0.0.1', path: '/otlp/v1/metrics', method: 'POST', agent, headers },
        async (response) => {
          let text = ''
          for await (const chunk of response) text += chunk
          resolve(`${response.statusCode} ${text}`)
        },
      )
      sending.once('error', reject).end(body)
    })
  let requests = 0
  let fault: string | null = null
  const began = performance.now()
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (performance.now() - began < seconds * 1_000 && fault === null) {
        const number = requests++
        const answer = await post(sampleRequest(number % INSTANCES, from + Math.floor(number / INSTANCES) * 10))
        if (answer !== '200 ') fault = answer
      }
    }),
  )
  agent.destroy()
  const until = from + Math.floor(requests / INSTANCES) * 10
  return { samples: requests * POINTS, seconds: (performance.now() - began) / 1_000, fault, until }
}

/** Rows as our samples are, into a table that is defined as theirs: no series to find, nothing to decide or to tell. */
async function insert({ databaseUrl, from, concurrency, seconds, batch }: Order & { kind: 'insert' }): Promise<Sent> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: concurrency })
  const series = Array.from({ length: INSTANCES * POINTS }, (_, i) => i)
  let rows = 0
  const began = performance.now()
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (performance.now() - began < seconds * 1_000) {
        const first = rows
        rows += batch
        const places = Array.from({ length: batch }, (_, i) => first + i)
        await pool.query({
          name: 'insert',
          text: `INSERT INTO bare_sample (series_id, at, value)
                 SELECT * FROM unnest($1::int[], $2::timestamptz[], $3::float8[]) ON CONFLICT DO NOTHING`,
          values: [
            places.map((place) => series[place % series.length]),
            places.map((place) => new Date(from + Math.floor(place / series.length) * 10)),
            places.map((place) => Math.abs(Math.sin(place)) * 1_000),
          ],
        })
      }
    }),
  )
  await pool.end()
  return { samples: rows, seconds: (performance.now() - began) / 1_000, fault: null, until: from }
}
