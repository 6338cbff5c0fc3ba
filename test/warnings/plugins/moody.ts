import { definePlugin } from 'evenkeel/plugin'

/** Finds what a test wants it to: the newest sample says what. Sees nothing but metrics whose names begin with `moody`. */
export default definePlugin({
  name: 'moody',
  contract: 1,
  register(host) {
    host.detector({
      name: 'moody',
      detect({ metric, samples }) {
        const value = samples.at(-1)?.value
        if (!metric.startsWith('moody') || typeof value !== 'number' || value <= 0) return null
        if (value === 1_000) throw new Error('I will not look')
        if (value === 2_000) return new Promise(() => {})
        const finding = { level: 'WARNING', value, threshold: 0, message: 'I am moody.' } as const
        if (metric !== 'moody.forecast') return { ...finding, confidence: 1 }
        return { ...finding, confidence: value, expectedAt: new Date(value === 1 ? -8.64e15 : '2026-03-02T12:00:00Z') }
      },
    })
  },
})
