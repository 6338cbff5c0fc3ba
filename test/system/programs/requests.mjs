import { createServer } from 'node:http'
import * as Sentry from '@sentry/node'

Sentry.init()

const server = createServer((request, response) => {
  if (request.url === '/broken') Sentry.captureException(new Error('The page is broken'))
  response.end('done')
})
server.listen(0, async () => {
  for (const path of ['/', '/', '/broken', '/']) {
    await fetch(`http://localhost:${server.address().port}${path}`).then((response) => response.text())
  }
  server.closeAllConnections()
  server.close(() => Sentry.flush())
})
