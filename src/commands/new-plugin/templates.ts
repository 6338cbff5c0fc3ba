import { classifier } from './classifier.ts'
import { detector } from './detector.ts'
import { healthCheck } from './health-check.ts'
import { healthScorer } from './health-scorer.ts'
import { notifier } from './notifier.ts'
import { recoveryStrategy } from './recovery-strategy.ts'
import { schema } from './schema.ts'
import { symbolicator } from './symbolicator.ts'
import type { Template } from './template.ts'

/** By kind, as it is typed on the command line. */
export const templates: Readonly<Record<string, Template>> = {
  classifier,
  symbolicator,
  detector,
  notifier,
  'recovery-strategy': recoveryStrategy,
  'health-check': healthCheck,
  'health-scorer': healthScorer,
  schema,
}
