import type { Call } from 'evenkeel/plugin'
import type { SendMailOptions, SMTPSentMessageInfo } from 'nodemailer'
import { endpointOf } from './endpoint.ts'
import { parseMailbox } from './mailbox.ts'
import type { Options } from './options.ts'

/** A mail and the addresses it is to go to now, which may be fewer than it names. */
interface Parcel {
  mail: SendMailOptions
  to: string[]
}

/** Hands one mail to the server over a connection of its own, closed afterwards or when the call ends. */
export async function send({ mail, to }: Parcel, config: Options, call: Call): Promise<SMTPSentMessageInfo> {
  // Takes a third of a second to import, which no thread should pay that sends nothing.
  const { createTransport } = await import('nodemailer')
  const { host, port, security } = endpointOf(config)
  const transport = createTransport({
    getSocket: (_, opened) => {
      call.connect({ host, port }).then((connection) => {
        call.signal.addEventListener('abort', () => connection.destroy(), { once: true })
        opened(null, { connection })
      }, opened)
    },
    // The certificate is checked against this name, whatever address the connection went to.
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(config.user === undefined ? {} : { auth: { user: config.user, pass: config.password }, forceAuth: true }),
  })
  const envelope = { from: parseMailbox(config.from).address, to }
  return transport.sendMail({ ...mail, envelope, signal: call.signal })
}
