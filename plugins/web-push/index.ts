import { definePlugin } from 'evenkeel/plugin'
import { deliver } from './deliver.ts'
import { options } from './options.ts'
import { payloadFor } from './payload.ts'
import { schemaFor } from './schema.ts'
import { sweeper } from './served.ts'
import { vapidKeys } from './vapid-keys.ts'

export default definePlugin({
  name: 'web-push',
  version: '1.0.0',
  contract: 1,
  config: options,
  secrets: ['privateKey'],
  register(host, config) {
    const sweep = sweeper()
    host.notifier({
      name: 'web-push',
      async notify(notification, call) {
        await sweep(call.store)
        return deliver(notification, await vapidKeys(config, call.store), config, call)
      },
      preview: (notification) => [{ name: 'json', contentType: 'application/json', body: payloadFor(notification) }],
    })
    host.schema(schemaFor(config))
  },
  async start(config, call) {
    await vapidKeys(config, call.store)
  },
})
