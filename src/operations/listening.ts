import type { Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** A server that takes connections. */
export interface Listening {
  /** Its own address, as a URL without a path. */
  url: string
  /** Takes no new connections, answers what has begun, and cuts what is still open after `within` milliseconds. */
  close(within: number): Promise<void>
}

/** Milliseconds. */
const SWEEP_EVERY = 50

/** @throws Error with code EADDRINUSE, EACCES, … when the address is not to be had */
export async function listen(server: Server, port: number, host: string): Promise<Listening> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  return {
    url: urlOf(server, host),
    async close(within) {
      // All of them: the server itself no longer knows those that speak another protocol now.
      const deadline = setTimeout(() => {
        for (const socket of sockets) socket.destroy()
      }, within)
      // A client that keeps its connection open would go on sending: it is told to leave with its next answer.
      server.prependListener('request', (_request, response) => response.setHeader('connection', 'close'))
      // One that was being answered when this began was not told, and falls idle.
      const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_EVERY)
      await new Promise((resolve) => server.close(resolve))
      clearInterval(sweep)
      clearTimeout(deadline)
    },
  }
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}
