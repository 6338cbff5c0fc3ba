import { badInput } from '../schema-builder/errors.ts'
import { lineFault } from '../schema-builder/text-fault.ts'
import type { UsageDimension } from '../storage/generated/enums.ts'
import type { UsagePart } from './event-parts.ts'

export interface UsageFilter {
  role?: string | null | undefined
  customer?: string | null | undefined
  feature?: string | null | undefined
}

export type UsageBreakdown = 'ROLE' | 'CUSTOMER' | 'FEATURE' | 'WORKFLOW'

/** Parts of usage that are told apart by their key, or by their part of one key. */
export interface Grouping {
  dimension: UsageDimension
  by: 'key' | 'part'
  /** What the other of the two is. */
  of: string
}

/**
 * The usage that a filter means.
 *
 * @throws GraphQLError BAD_USER_INPUT where rollups do not tell that
 */
export function sliceOf(filter: UsageFilter): UsagePart {
  for (const name of ['role', 'customer', 'feature'] as const) nameIn(name, filter[name])
  const { role = null, customer = null, feature = null } = filter
  if (role !== null && customer !== null)
    throw badInput('Usage is known by role or by customer, not by both: leave out `role` or `customer`.')
  if (role !== null) return { dimension: feature === null ? 'ROLE' : 'ROLE_FEATURE', key: role, part: feature ?? '' }
  if (customer !== null)
    return { dimension: feature === null ? 'CUSTOMER' : 'CUSTOMER_FEATURE', key: customer, part: feature ?? '' }
  return feature === null
    ? { dimension: 'PROJECT', key: '', part: '' }
    : { dimension: 'FEATURE', key: feature, part: '' }
}

/**
 * How a slice is taken apart.
 *
 * @throws GraphQLError BAD_USER_INPUT where rollups do not tell that
 */
export function groupingOf({ dimension, key }: UsagePart, by: UsageBreakdown): Grouping {
  if (dimension === 'PROJECT') return { dimension: by, by: 'key', of: '' }
  if (dimension === 'ROLE' && by === 'FEATURE') return { dimension: 'ROLE_FEATURE', by: 'part', of: key }
  if (dimension === 'CUSTOMER' && by === 'FEATURE') return { dimension: 'CUSTOMER_FEATURE', by: 'part', of: key }
  if (dimension === 'FEATURE' && by === 'ROLE') return { dimension: 'ROLE_FEATURE', by: 'key', of: key }
  if (dimension === 'FEATURE' && by === 'CUSTOMER') return { dimension: 'CUSTOMER_FEATURE', by: 'key', of: key }
  throw badInput(
    `Usage of one ${filterNames[dimension]} is not known by ${by}. Roles and customers are known by FEATURE, features by ROLE and CUSTOMER, ` +
      'and the whole project by each of them and by WORKFLOW.',
  )
}

/**
 * @throws GraphQLError BAD_USER_INPUT
 */
export function workflowOf({ dimension }: UsagePart, name: string): { slice: UsagePart; steps: Grouping } {
  nameIn('name', name)
  if (dimension !== 'PROJECT') throw badInput('Workflows are known of the whole project: leave the filters out.')
  return {
    slice: { dimension: 'WORKFLOW', key: name, part: '' },
    steps: { dimension: 'WORKFLOW_STEP', by: 'part', of: name },
  }
}

function nameIn(argument: string, text: string | null | undefined): void {
  if (text != null && lineFault(text) !== null) throw badInput(`\`${argument}\` is one line of 1 to 200 characters.`)
}

const filterNames: Record<UsageDimension, string> = {
  PROJECT: 'project',
  ROLE: 'role',
  CUSTOMER: 'customer',
  FEATURE: 'feature',
  WORKFLOW: 'workflow',
  CUSTOMER_FEATURE: 'customer and feature',
  ROLE_FEATURE: 'role and feature',
  WORKFLOW_STEP: 'step',
}
