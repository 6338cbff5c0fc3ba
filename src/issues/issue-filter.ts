import { type CrashCategory, type Severity, severities } from '../crashes/decision.ts'
import type { Builder } from '../schema-builder/builder.ts'
import type { Prisma } from '../storage/generated/client.ts'
import type { IssueStatus } from '../storage/generated/enums.ts'

interface IssueFilter {
  status?: IssueStatus[] | null | undefined
  minSeverity?: Severity | null | undefined
  category?: CrashCategory[] | null | undefined
  platform?: string[] | null | undefined
  assignee?: string | null | undefined
  text?: string | null | undefined
  seenSince?: Date | null | undefined
  firstSeenSince?: Date | null | undefined
}

export function addIssueFilter(builder: Builder) {
  return builder.inputType('IssueFilter', {
    description: 'Every condition that is given must hold.',
    fields: (t) => ({
      status: t.field({ type: ['IssueStatus'] }),
      minSeverity: t.field({ type: 'Severity' }),
      category: t.field({ type: ['CrashCategory'] }),
      platform: t.stringList(),
      assignee: t.string({ description: 'Empty: issues that nobody has.' }),
      text: t.string({ description: 'Stands somewhere in title or culprit, in any case.' }),
      seenSince: t.field({ type: 'DateTime' }),
      firstSeenSince: t.field({ type: 'DateTime' }),
    }),
  })
}

export function issueWhere(filter: IssueFilter | null | undefined): Prisma.IssueWhereInput {
  const { status, minSeverity, category, platform, assignee, text, seenSince, firstSeenSince } = filter ?? {}
  const where: Prisma.IssueWhereInput = {}
  if (status) where.status = { in: status }
  if (minSeverity) where.severity = { in: severities.slice(severities.indexOf(minSeverity)) }
  if (category) where.category = { in: category }
  if (platform) where.platform = { in: platform }
  if (typeof assignee === 'string') where.assignee = assignee === '' ? null : assignee
  if (text) {
    const contains = { contains: text, mode: 'insensitive' as const }
    where.OR = [{ title: contains }, { culprit: contains }]
  }
  if (seenSince) where.lastSeen = { gte: seenSince }
  if (firstSeenSince) where.firstSeen = { gte: firstSeenSince }
  return where
}

const orders = {
  LAST_SEEN: 'lastSeen',
  FIRST_SEEN: 'firstSeen',
  CRASHES: 'crashCount',
  USERS: 'userCount',
  SEVERITY: 'severity',
} as const
export type IssueOrder = { field: keyof typeof orders; direction: 'ASC' | 'DESC' }

export function addIssueOrder(builder: Builder) {
  const field = builder.enumType('IssueOrderField', { values: Object.keys(orders) as (keyof typeof orders)[] })
  const direction = builder.enumType('OrderDirection', { values: ['ASC', 'DESC'] as const })
  return builder.inputType('IssueOrder', {
    fields: (t) => ({
      field: t.field({ type: field, required: true }),
      direction: t.field({ type: direction, required: true, defaultValue: 'DESC' }),
    }),
  })
}

/** The id decides among equals, so that pages neither skip nor repeat. */
export function issueOrderBy(order: IssueOrder | null | undefined): Prisma.IssueOrderByWithRelationInput[] {
  const { field, direction } = order ?? { field: 'LAST_SEEN', direction: 'DESC' }
  const way = direction === 'ASC' ? 'asc' : 'desc'
  return [{ [orders[field]]: way }, { id: way }]
}
