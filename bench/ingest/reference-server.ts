import { createServer } from 'node:http'
import { type ReceivedItem, readItem } from './read-item.ts'

/** Serves `PORT`; a request is answered 200 once `store` has resolved. Ends with the process that started it. */
export function serveReference<Payload>(store: (received: ReceivedItem<Payload>) => Promise<void>): void {
  const server = createServer(async (request, response) => {
    if (request.method === 'GET') return void response.end()
    let status = 200
    let answer: string
    try {
      const received = await readItem<Payload & { event_id?: string }>(request)
      await store(received)
      answer = JSON.stringify({ id: received.payload.event_id })
    } catch (error) {
      status = 500
      answer = String(error)
    }
    response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(answer) })
    response.end(answer)
  })
  server.listen(Number(process.env.PORT), '127.0.0.1')
  process.on('disconnect', () => process.exit())
}
