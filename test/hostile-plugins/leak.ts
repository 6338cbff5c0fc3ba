import { definePlugin } from 'evenkeel/plugin'

const kept: unknown[] = []

export default definePlugin({
  name: 'leak',
  contract: 1,
  register(host) {
    host.classifier({
      name: 'leak',
      classify({ message }) {
        if (message?.startsWith('leak')) {
          for (let i = 0; i < 200_000; i++) kept.push({ i, text: `${message} ${i}` })
        }
        return { severity: 'LOW', confidence: 1, reason: 'The leak holds.' }
      },
    })
  },
})
