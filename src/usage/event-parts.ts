import type { UsageDimension } from '../storage/generated/enums.ts'
import type { UsageEvent } from './usage.ts'

/** What an event counts for, beside its day. */
export interface UsagePart {
  dimension: UsageDimension
  key: string
  /** Empty where the dimension has none. */
  part: string
}

export type EventNames = Pick<UsageEvent, 'role' | 'customer' | 'feature' | 'workflow' | 'step'>

/** All that an event counts for: what it names, and the project. */
export function partsOf({ role, customer, feature, workflow, step }: EventNames): UsagePart[] {
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
