import { evaluateBurnRate } from './burn-rate.ts'
import { evaluateCrashRate } from './crash-rate.ts'
import type { Evaluated, Evaluating } from './evaluating.ts'
import { evaluateSpike } from './issue-spike.ts'
import { evaluateIssues } from './issues.ts'
import { evaluateMetric } from './metric.ts'
import { evaluateNoData } from './no-data.ts'

/** What a rule finds now, with the client of the transaction that it is evaluated in. */
export function evaluate(input: Evaluating): Promise<Evaluated> {
  const { spec } = input
  switch (spec.kind) {
    case 'METRIC':
      return evaluateMetric({ ...input, spec })
    case 'CRASH_RATE':
      return evaluateCrashRate({ ...input, spec })
    case 'CRASH_FREE_RATE':
      return evaluateCrashRate({ ...input, spec })
    case 'ISSUE_NEW':
      return evaluateIssues({ ...input, spec })
    case 'ISSUE_REGRESSED':
      return evaluateIssues({ ...input, spec })
    case 'ISSUE_SPIKE':
      return evaluateSpike({ ...input, spec })
    case 'BURN_RATE':
      return evaluateBurnRate({ ...input, spec })
    case 'NO_DATA':
      return evaluateNoData({ ...input, spec })
  }
}
