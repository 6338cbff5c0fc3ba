import type { Builder } from '../schema-builder/builder.ts'
import { addAlertChanged } from './alert-changed.ts'
import { addAlertMutations } from './alert-mutations.ts'
import { addAlertNode } from './alert-schema.ts'
import { addAlertRules } from './rule-schema.ts'

export function addAlerts(builder: Builder): void {
  builder.enumType('AlertState', {
    values: {
      PENDING: { description: 'The condition holds, but not yet for as long as the rule asks. Nobody is told.' },
      FIRING: { description: 'The condition held long enough.' },
      ACKNOWLEDGED: { description: 'Somebody said that they see to it; escalation has stopped.' },
      RESOLVED: { description: 'Over.' },
      NO_DATA: {
        description:
          'A rule of any kind had nothing to evaluate for as long as it asks. An alert of the kind NO_DATA is FIRING: what it looks ' +
          'for is silence.',
      },
      ERROR: { description: 'The rule could not be evaluated for as long as it asks.' },
    },
  })
  builder.enumType('AlertRuleKind', {
    values: {
      METRIC: { description: 'A metric is above or below a threshold.' },
      CRASH_RATE: { description: 'Too many sessions crash: 100 × crashed sessions / sessions, in percent.' },
      CRASH_FREE_RATE: { description: 'Too few sessions or users are free of crashes, in percent.' },
      ISSUE_NEW: { description: 'A crash of a kind that was not met before.' },
      ISSUE_REGRESSED: { description: 'An issue came back after it had been resolved.' },
      ISSUE_SPIKE: { description: 'An issue has far more crashes than it usually has.' },
      BURN_RATE: { description: 'The error budget of an objective is spent too fast.' },
      NO_DATA: { description: 'A metric stopped coming.' },
    },
  })
  builder.enumType('EscalationLevel', {
    description: 'How urgently people are told; each has a policy of its own.',
    values: {
      STANDARD: { description: 'By the policy that a project begins with: developers and QA, and more after an hour.' },
      URGENT: { description: 'The same: the team leads too, and more after 15 minutes.' },
      IMMEDIATE: {
        description: 'The same: product managers and whoever is on call too, and everybody after 5 minutes.',
      },
      EMERGENCY: { description: 'The same: everybody at once, and again after a minute.' },
    },
  })
  addAlertRules(builder)
  addAlertNode(builder)
  addAlertMutations(builder)
  addAlertChanged(builder)
}
