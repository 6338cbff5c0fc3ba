import type { UsageDimension } from '../storage/generated/enums.ts'
import type { UsageEvent } from './usage.ts'

/** What an event counts for, beside its day. */
export interface UsagePart {
  dimension: UsageDimension
  key: string
  /** Empty where the dimension has none. */
  part: string
}

export type Named = Pick<UsageEvent, 'role' | 'customer' | 'feature' | 'workflow' | 'step'>

/** All that an event counts for. What it does not say it does not count for. */
export function partsOf({ role, customer, feature, workflow, step }: Named): UsagePart[] {
  const parts: UsagePart[] = [{ dimension: 'PROJECT', key: '', part: '' }]
  const add = (dimension: UsageDimension, key: string, part = '') => parts.push({ dimension, key, part })
  if (role !== '') add('ROLE', role)
  if (customer !== '') add('CUSTOMER', customer)
  if (feature !== '') add('FEATURE', feature)
  if (workflow !== '') add('WORKFLOW', workflow)
  if (customer !== '' && feature !== '') add('CUSTOMER_FEATURE', customer, feature)
  if (role !== '' && feature !== '') add('ROLE_FEATURE', role, feature)
  if (workflow !== '' && step !== '') add('WORKFLOW_STEP', workflow, step)
  return parts
}
