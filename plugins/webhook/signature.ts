import { Webhook } from 'standardwebhooks'

/**
 * The headers of Standard Webhooks 1.0.0: an id that stays the same when a request is repeated, the time of this
 * attempt, and one signature for each secret.
 */
export function signatureHeaders(id: string, at: Date, body: string, secrets: readonly string[]) {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  }
}
