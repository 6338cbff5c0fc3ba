import type { Call } from 'evenkeel/plugin'
import type { SendMailOptions, SMTPSentMessageInfo } from 'nodemailer'
import { endpointOf } from './endpoint.ts'
import type { Options } from './options.ts'

/** Hands one mail to the server over a connection of its own, closed afterwards or when the call ends. */
export async function send(mail: SendMailOptions, config: Options, call: Call): Promise<SMTPSentMessageInfo> {
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
  return transport.sendMail({ ...mail, signal: call.signal })
}
