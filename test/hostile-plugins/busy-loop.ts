import { definePlugin } from 'evenkeel/plugin'

export default definePlugin({
  name: 'busy-loop',
  contract: 1,
  register(host) {
    host.classifier({
      name: 'busy-loop',
      classify({ message }) {
        if (message?.startsWith('loop')) for (;;);
        return { severity: 'LOW', confidence: 1, reason: 'The busy loop is calm.' }
      },
    })
  },
})
