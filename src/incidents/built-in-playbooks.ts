import type { Severity } from '../crashes/decision.ts'

/** What to do about a kind of trouble, in order. */
export interface Playbook {
  key: string
  title: string
  severity: Severity
  /** Within which somebody should have answered. */
  responseSeconds: number
  steps: readonly string[]
}

/** What every project has from the start (product plan: incident response playbook). */
export const builtInPlaybooks: readonly Playbook[] = [
  {
    key: 'launch-time',
    title: 'App launch takes longer than 3 s',
    severity: 'CRITICAL',
    responseSeconds: 900,
    steps: [
      'Look at the launch times and what they are made of, and find the part that takes longest.',
      'Check that what was built to make the launch fast still works: caches, preloading, deferred work.',
      'Compare devices, systems and releases: is it all of them, or some?',
      'If it is everywhere, call in the team that owns the app.',
    ],
  },
  {
    key: 'crash-rate',
    title: 'Crash rate above 1 %',
    severity: 'CRITICAL',
    responseSeconds: 600,
    steps: [
      'Follow the crashes as they come in, and find the issues that most of them belong to.',
      'Find out what they share and whom they hit: release, device, feature, customers.',
      'Where one fault stands out, ship a fix, or take the release or the feature back.',
      'Tell the people it hit what happened and what to do, inside the app.',
    ],
  },
  {
    key: 'memory-usage',
    title: 'Memory usage above 250 MB',
    severity: 'CRITICAL',
    responseSeconds: 1_200,
    steps: [
      'Check that memory is managed as it should be: the limits of caches, what is freed under pressure.',
      'Look for leaks: what grows with time, with a feature, since a release?',
      'Free what can be freed now: empty caches, shed work that can wait.',
      'If the app simply needs that much, plan the work that makes it need less.',
    ],
  },
  {
    key: 'retention',
    title: 'Retention below 60 %',
    severity: 'HIGH',
    responseSeconds: 7_200,
    steps: [
      'Look at what people do before they stay away.',
      'Find the steps of their work that they do not finish.',
      'Ask people who came lately what is in their way.',
      'Plan what to improve by what was found.',
    ],
  },
  {
    key: 'satisfaction',
    title: 'Customer satisfaction below 3.5',
    severity: 'CRITICAL',
    responseSeconds: 3_600,
    steps: [
      'Talk to the customers who are unhappy, in person.',
      'Look at which features they use, and which they have given up.',
      'Find where their work hurts.',
      'Plan what can be improved at once, and tell them.',
    ],
  },
]
