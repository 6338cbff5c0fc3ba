import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { selfSigned } from './certificate.ts'

export interface Arrived {
  mail: Email
  raw: string
  recipients: string[]
  secure: boolean
  user: string | undefined
}

/** An SMTP server on a free port of 127.0.0.1 that keeps and parses what it takes. */
export async function openMailServer(options: SMTPServerOptions = {}) {
  const arrived: Arrived[] = []
  const server = new SMTPServer({
    ...selfSigned(['127.0.0.1']),
    authOptional: true,
    disableReverseLookup: true,
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks)
        arrived.push({
          mail: await PostalMime.parse(raw),
          raw: raw.toString(),
          recipients: session.envelope.rcptTo.map(({ address }) => address),
          secure: session.secure,
          user: session.user,
        })
        done(null)
      })
    },
    ...options,
  })
  // A client that does not trust the certificate hangs up, which is an error to the server.
  server.on('error', () => {})
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    port: (server.server.address() as AddressInfo).port,
    arrived,
    server,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

/** A refusal as `onRcptTo`, `onMailFrom`, `onAuth` and `onData` answer with it. */
export function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}
