import { definePlugin } from 'evenkeel/plugin'

export default definePlugin({
  name: 'throws-in-call',
  contract: 1,
  register(host) {
    host.classifier({
      name: 'throws-in-call',
      classify() {
        throw new Error('I will not classify')
      },
    })
  },
})
