import { Webhook } from 'standardwebhooks'

const mark = 'whsec_'

/**
 * Whether a text is a secret of Standard Webhooks 1.0.0 ("Symmetric"): `whsec_` and the Base64 of 24 to 64 bytes, padded.
 * `echo "whsec_$(openssl rand -base64 32)"` makes one.
 */
export function isWebhookSecret(text: string): boolean {
  if (!text.startsWith(mark)) return false
  const encoded = text.slice(mark.length)
  const key = Buffer.from(encoded, 'base64')
  return key.length >= 24 && key.length <= 64 && key.toString('base64') === encoded
}

/**
 * The headers of a Standard Webhooks 1.0.0 request: `webhook-id`, `webhook-timestamp` and `webhook-signature`.
 *
 * @param secrets as `isWebhookSecret` takes them; there is a signature of each, so that receivers can change over
 * @param id stays the same when a request is repeated, so that receivers can tell: the call's `idempotencyKey`
 * @param at when this attempt is made
 * @param body exactly as it is sent
 * @throws Error for a secret that is none
 */
export function webhookHeaders({ secrets, id, at, body }: WebhookRequest): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  }
}

interface WebhookRequest {
  secrets: readonly string[]
  id: string
  at: Date
  body: string
}
