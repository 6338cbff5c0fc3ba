import type { Labels } from '../metrics/labels.ts'
import type { Alert, AlertRule } from '../storage/generated/client.ts'

/** What matchers and groups see of an alert: its own labels, and which rule made it at which level. */
export function alertLabels(alert: Pick<Alert, 'labels' | 'level'>, rule: Pick<AlertRule, 'name'>): Labels {
  return { ...(alert.labels as Labels), rule: rule.name, level: alert.level }
}

/** Empty where there is none. */
export function labelOf(labels: Labels, name: string): string {
  return Object.hasOwn(labels, name) ? labels[name]! : ''
}
