import { definePlugin } from 'evenkeel/plugin'
import { scoreAdoption } from './adoption.ts'
import { churnRisk } from './churn-risk.ts'
import { options } from './options.ts'
import { recommend } from './recommend.ts'
import { scoreSatisfaction } from './satisfaction.ts'
import { scoreSupport } from './support.ts'
import { scoreUsage } from './usage.ts'

export default definePlugin({
  name: 'customer-health',
  version: '1.0.0',
  contract: 1,
  config: options,
  register(host, config) {
    host.healthScorer({
      name: 'customer-health',
      score: (facts) => ({
        usage: scoreUsage(facts, config),
        satisfaction: scoreSatisfaction(facts),
        adoption: scoreAdoption(facts, config),
        support: scoreSupport(facts, config),
        churnRisk: churnRisk(facts, config),
        recommendations: recommend(facts, config),
      }),
    })
  },
})
