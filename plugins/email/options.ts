import { z } from 'zod'
import { mailboxPattern } from './mailbox.ts'

const mailbox = z
  .string()
  .max(320)
  .regex(mailboxPattern, 'must be an address such as ops@example.org or Operations <ops@example.org>')
const mailboxes = z.array(mailbox).max(50)

/** The options of this plugin. */
export const options = z
  .strictObject({
    host: z
      .string()
      .min(1)
      .describe('Name or address of the SMTP server. With TLS its certificate must be valid for this name.'),
    port: z
      .int()
      .min(1)
      .max(65_535)
      .optional()
      .describe('Port of the SMTP server. Left out: 465 for `tls`, 25 for `none`, otherwise 587.'),
    security: z
      .enum(['starttls', 'tls', 'none'])
      .optional()
      .describe(
        '`tls` from the first byte, `starttls` (required: without it nothing is sent) or `none`. ' +
          'Left out: `tls` on port 465, otherwise `starttls`.',
      ),
    user: z.string().min(1).optional().describe('Name to log in with. Left out: no login.'),
    password: z.string().min(1).optional().describe('Password to log in with.'),
    from: mailbox.describe('Sender, such as `Evenkeel <evenkeel@example.org>`.'),
    to: mailboxes.min(1).describe('Recipients, all in one mail.'),
    toByLevel: z
      .strictObject({ INFO: mailboxes, WARNING: mailboxes, CRITICAL: mailboxes, EMERGENCY: mailboxes })
      .partial()
      .default({})
      .describe('Recipients instead of `to` for notifications of a level. An empty list: none for that level.'),
    replyTo: mailbox.optional().describe('Where answers go. Left out: to the sender.'),
  })
  .refine(({ user, password }) => (user === undefined) === (password === undefined), {
    path: ['password'],
    message: 'user and password are given together or not at all',
  })
  .refine(({ user, security }) => user === undefined || security !== 'none', {
    path: ['security'],
    message: 'a password is not sent without TLS: choose tls or starttls, or leave out user and password',
  })

export type Options = z.output<typeof options>
