import { definePlugin } from 'evenkeel/plugin'

export default definePlugin({
  name: 'throws-in-start',
  contract: 1,
  register(host) {
    host.classifier({ name: 'throws-in-start', classify: () => null })
  },
  start() {
    throw new Error('I will not start')
  },
})
