import type { Builder } from '../schema-builder/builder.ts'
import type { Prisma } from '../storage/generated/client.ts'
import { type CrashCategory, type Severity, severities } from './decision.ts'

export interface CrashFilter {
  minSeverity?: Severity | null | undefined
  category?: CrashCategory[] | null | undefined
  release?: string[] | null | undefined
  environment?: string[] | null | undefined
  platform?: string[] | null | undefined
  os?: string[] | null | undefined
  device?: string[] | null | undefined
  handled?: boolean | null | undefined
  tags?: { key: string; value: string }[] | null | undefined
  since?: Date | null | undefined
  until?: Date | null | undefined
}

export function addCrashFilter(builder: Builder): void {
  builder.inputType('TagInput', {
    fields: (t) => ({ key: t.string({ required: true }), value: t.string({ required: true }) }),
  })
  builder.inputType('CrashFilter', {
    description: 'Every condition that is given must hold; lists name alternatives.',
    fields: (t) => ({
      minSeverity: t.field({ type: 'Severity' }),
      category: t.field({ type: ['CrashCategory'] }),
      release: t.stringList(),
      environment: t.stringList(),
      platform: t.stringList(),
      os: t.stringList({ description: 'Name and version, such as "iOS 19.1".' }),
      device: t.stringList(),
      handled: t.boolean(),
      tags: t.field({ type: ['TagInput'], description: 'All of them.' }),
      since: t.field({ type: 'DateTime' }),
      until: t.field({ type: 'DateTime' }),
    }),
  })
}

export function crashWhere(filter: CrashFilter | null | undefined): Prisma.CrashWhereInput {
  const where: Prisma.CrashWhereInput = {}
  for (const name of listed) {
    const values = filter?.[name]
    if (values) where[name] = { in: values }
  }
  const { minSeverity, category, handled, tags, since, until } = filter ?? {}
  if (minSeverity) where.severity = { in: severities.slice(severities.indexOf(minSeverity)) }
  if (category) where.category = { in: category }
  if (typeof handled === 'boolean') where.handled = handled
  if (tags) where.AND = tags.map(({ key, value }) => ({ tags: { path: [key], equals: value } }))
  if (since || until) where.at = { ...(since && { gte: since }), ...(until && { lt: until }) }
  return where
}

/** Conditions that name alternatives, each with the column of the same name. */
export const listed = ['release', 'environment', 'platform', 'os', 'device'] as const
