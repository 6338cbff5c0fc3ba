import type { MetricDirection, WarningType } from '../storage/generated/enums.ts'
import type { Aggregate } from './measure.ts'

/** What is known of a metric before anybody defines it. */
export interface CatalogueEntry {
  name: string
  title: string
  description: string
  unit: string | null
  direction: MetricDirection
  /** The value to reach; null: none is set. */
  target: number | null
  /** Values from which on it is a matter for a warning, and for somebody at once. */
  warning: number | null
  critical: number | null
  /** What a warning about it is a warning of. */
  warningType: WarningType
  /** How its samples of a stretch of time become the one value that is held against the target. */
  aggregate: Aggregate
  /** Key of the playbook for when it is critical. */
  playbook: string | null
}
