import { definePlugin } from 'evenkeel/plugin'

/** Scores by rules that a test can reckon in its head. Fails for a customer who is named "trouble". */
export default definePlugin({
  name: 'plain',
  contract: 1,
  register(host) {
    host.healthScorer({
      name: 'plain',
      score({ name, usage, offered, csat, nps, support, crashes }) {
        if (name === 'trouble') throw new Error('I will not look')
        const part = (score: number | null, reason: string) => (score === null ? null : { score, reason })
        const before = usage?.before?.events ?? 'none'
        return {
          usage: part(usage && Math.min(100, usage.current.events * 10), `${usage?.current.events} after ${before}.`),
          satisfaction: part(
            csat ? csat.mean * 20 : nps ? (100 * nps.promoters) / nps.answers : null,
            `${csat?.answers ?? 0} CSAT, ${nps?.answers ?? 0} NPS.`,
          ),
          adoption: part(
            usage && offered.length > 0 ? (100 * usage.current.features.length) / offered.length : null,
            `Of ${offered.length} features.`,
          ),
          support: part(
            support && Math.max(0, 100 - 20 * support.open - 30 * support.openUrgent),
            `${support?.opened} opened, ${support?.open} open, ${support?.secondsToResolve} s.`,
          ),
          churnRisk: usage ? Math.min(1, crashes.current / 10) : null,
          recommendations: support?.open ? [{ action: 'Answer them.', reason: `${support.open} open.` }] : [],
        }
      },
    })
  },
})
