import { definePlugin } from 'evenkeel/plugin'
import { options } from './options.ts'
import { sendOrder } from './send-order.ts'

export default definePlugin({
  name: 'http-action',
  version: '1.0.0',
  contract: 1,
  config: options,
  secrets: ['actions.*.secret', 'actions.*.headers'],
  register(host, { actions }) {
    for (const [name, action] of Object.entries(actions)) {
      host.recoveryStrategy({ name, recover: (order, call) => sendOrder(name, action, order, call) })
    }
  },
})
