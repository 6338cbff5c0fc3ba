import { definePlugin, throwUnlessTaken, webhookHeaders } from 'evenkeel/plugin'
import { options } from './options.ts'
import { payload } from './payload.ts'

export default definePlugin({
  name: 'webhook',
  version: '1.0.0',
  contract: 1,
  config: options,
  secrets: ['headers', 'previousSecrets'],
  register(host, { url, secret, previousSecrets, headers }) {
    const secrets = [secret, ...previousSecrets]
    host.notifier({
      name: 'webhook',
      async notify(notification, call) {
        const body = payload(notification)
        const response = await call.fetch(url, {
          method: 'POST',
          headers: {
            ...headers,
            ...webhookHeaders({ secrets, id: call.idempotencyKey, at: new Date(), body }),
            'content-type': 'application/json',
          },
          body,
          // The specification advises against following; the signed body is meant for this address alone.
          redirect: 'manual',
        })
        await throwUnlessTaken(response)
        await response.body?.cancel()
        return { note: `HTTP ${response.status}` }
      },
      preview: (notification) => [{ name: 'json', contentType: 'application/json', body: payload(notification) }],
    })
  },
})
