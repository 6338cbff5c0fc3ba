import { z } from 'zod'
import { isPair } from './key-pair.ts'

const key = (bytes: number) =>
  z
    .base64url()
    .refine((text) => Buffer.from(text, 'base64url').length === bytes, `must be ${bytes} bytes in base64url`)
    .optional()

/** The options of this plugin. */
export const options = z
  .strictObject({
    subject: z
      .string()
      .max(200)
      .regex(/^(?:mailto:[^\s@<>]+@[^\s@<>]+|https:\/\/[^\s/]+\S*)$/, 'must be a mailto: or https: address')
      .describe('Where push services reach you when something is amiss: a `mailto:` or `https:` address (RFC 8292).'),
    publicKey: key(65).describe(
      'VAPID public key, base64url. Left out with `privateKey`: a pair is made once and kept in the database.',
    ),
    privateKey: key(32).describe('VAPID private key, base64url.'),
    timeToLive: z
      .int()
      .min(0)
      .max(2_419_200)
      .default(86_400)
      .describe('Seconds a push service keeps a message for a device that is offline, at most four weeks.'),
  })
  .refine(
    ({ publicKey, privateKey }) =>
      publicKey === undefined || privateKey === undefined
        ? publicKey === privateKey
        : isPair({ publicKey, privateKey }),
    { path: ['privateKey'], message: 'publicKey and privateKey are given together or not at all, and belong together' },
  )

export type Options = z.output<typeof options>
