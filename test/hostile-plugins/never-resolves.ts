import { definePlugin } from 'evenkeel/plugin'

export default definePlugin({
  name: 'never-resolves',
  contract: 1,
  register(host) {
    host.classifier({ name: 'never-resolves', classify: () => new Promise(() => {}) })
  },
})
