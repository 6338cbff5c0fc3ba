import { definePlugin } from 'evenkeel/plugin'
import { ask } from './ask.ts'
import { options } from './options.ts'

export default definePlugin({
  name: 'tcp-health',
  version: '1.0.0',
  contract: 1,
  config: options,
  register(host, { services }) {
    for (const [name, service] of Object.entries(services)) {
      host.healthCheck({ name, check: (call) => ask(service, call) })
    }
  },
})
