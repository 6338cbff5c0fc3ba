import type { Log } from '../log.ts'
import type { Kind } from './contract/plugin.ts'
import type { Registry } from './registry.ts'

/** What is missing without any plugin of a kind, and which of those in the box would do. */
const gaps: readonly [kind: Kind, gap: string][] = [
  [
    'classifier',
    'No plugin classifies crashes, so each is LOW and OTHER. The configuration may list { use: "rules" } and { use: "stack" }.',
  ],
  [
    'detector',
    'No plugin looks at metrics, so nobody is warned. The configuration may list { use: "threshold" }, { use: "trend-forecast" } and { use: "anomaly" }.',
  ],
  [
    'healthScorer',
    'No plugin says how customers fare, so they have no score. The configuration may list { use: "customer-health" }.',
  ],
]

/** Logs which plugins do not work, and what is missing for want of one. */
export function tellGaps({ faults, plugins, names }: Pick<Registry, 'faults' | 'plugins' | 'names'>, log: Log): void {
  for (const { plugin, code, message } of faults) log.warn({ plugin, code }, message)
  for (const { item, state } of plugins) {
    if (state === 'DISABLED') log.warn({ plugin: item.name }, 'is disabled; enablePlugin starts it')
  }
  for (const [kind, gap] of gaps) if (names(kind).length === 0) log.warn(gap)
}
