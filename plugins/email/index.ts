import { definePlugin } from 'evenkeel/plugin'
import type { SMTPSentMessageInfo } from 'nodemailer'
import { messageFor, recipientsOf, write } from './message.ts'
import { options } from './options.ts'
import { oneLine } from './plain.ts'
import { refusalOf } from './refusal.ts'
import { send } from './send.ts'

export default definePlugin({
  name: 'email',
  version: '1.0.0',
  contract: 1,
  config: options,
  secrets: ['password'],
  register(host, config) {
    host.notifier({
      name: 'email',
      async notify(notification, call) {
        const recipients = recipientsOf(notification, config)
        if (recipients.length === 0) return { note: `Nobody is to get ${notification.level} by mail.` }
        const taken = await send(messageFor(notification, config, call.idempotencyKey), config, call).catch(
          (thrown) => {
            throw refusalOf(thrown)
          },
        )
        return { id: taken.messageId, note: noteOf(taken, recipients.length) }
      },
      preview(notification) {
        const { subject, html, text } = write(notification)
        return [
          { name: 'subject', contentType: 'text/plain', body: subject },
          { name: 'html', contentType: 'text/html', body: html },
          { name: 'text', contentType: 'text/plain', body: text },
        ]
      },
    })
  },
})

function noteOf({ response, rejectedErrors = [] }: SMTPSentMessageInfo, recipients: number): string {
  if (rejectedErrors.length === 0) return oneLine(response, 500)
  const reasons = new Set(rejectedErrors.map((refusal) => refusal.response ?? refusal.message))
  return oneLine(`${rejectedErrors.length} of ${recipients} recipients were refused: ${[...reasons].join('; ')}`, 500)
}
