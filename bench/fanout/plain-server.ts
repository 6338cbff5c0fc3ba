import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'
import { liveAnswer, serveChanges } from './reference-answers.ts'

// Reference: the same bytes to every socket, from a bare `ws` server that knows nothing of subscriptions.

const server = createServer(
  serveChanges(() => {
    const message = answerMessage()
    for (const socket of sockets.clients) socket.send(message, { binary: false })
  }),
)
const sockets = new WebSocketServer({ server })
sockets.on('connection', (socket) => {
  socket.on('message', (data) => {
    const isInit = String(data).includes('"connection_init"')
    socket.send(isInit ? '{"type":"connection_ack"}' : answerMessage(), { binary: false })
  })
})
server.listen(Number(process.env.PORT), '127.0.0.1')

function answerMessage(): Buffer {
  return Buffer.from(JSON.stringify({ id: '1', type: 'next', payload: { data: { live: liveAnswer() } } }))
}
