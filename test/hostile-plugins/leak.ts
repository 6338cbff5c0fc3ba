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
          for (let i = 0; i < 50; i++)
            kept.push(Array.from({ length: 1_000 }, (_, j) => ({ j, text: `${message} ${j}` })))
        }
        return { severity: 'LOW', confidence: 1, reason: 'The leak holds.' }
      },
    })
  },
})
