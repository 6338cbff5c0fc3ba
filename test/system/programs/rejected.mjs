import { createServer } from 'node:http'
import * as Sentry from '@sentry/node'

Sentry.init()

async function fetchRates(port) {
  const response = await fetch(`http://127.0.0.1:${port}/rates`)
  return response.json()
}

const server = createServer()
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address()
  // Nobody is there any more.
  server.close(() => fetchRates(port))
})
