import { type WarningLevel, warningLevels } from '../plugin/contract/detector.ts'
import type { Builder } from '../schema-builder/builder.ts'
import type { Prisma } from '../storage/generated/client.ts'
import type { WarningType } from '../storage/generated/enums.ts'

interface WarningFilter {
  types?: WarningType[] | null | undefined
  levels?: WarningLevel[] | null | undefined
  minLevel?: WarningLevel | null | undefined
  resolved?: boolean | null | undefined
  metric?: string | null | undefined
  since?: Date | null | undefined
  until?: Date | null | undefined
}

export function addWarningFilter(builder: Builder) {
  return builder.inputType('WarningFilter', {
    description: 'Every condition that is given must hold.',
    fields: (t) => ({
      types: t.field({ type: ['WarningType'] }),
      levels: t.field({ type: ['WarningLevel'] }),
      minLevel: t.field({ type: 'WarningLevel', description: 'This level, or a worse one.' }),
      resolved: t.boolean(),
      metric: t.string({ description: 'Its name.' }),
      since: t.field({ type: 'DateTime', description: 'First found then or later.' }),
      until: t.field({ type: 'DateTime', description: 'First found before then.' }),
    }),
  })
}

export function warningWhere(filter: WarningFilter | null | undefined): Prisma.WarningWhereInput {
  const { types, levels, minLevel, resolved, metric, since, until } = filter ?? {}
  const wanted = warningLevels
    .slice(minLevel ? warningLevels.indexOf(minLevel) : 0)
    .filter((level) => !levels || levels.includes(level))
  const where: Prisma.WarningWhereInput = {}
  if (types) where.type = { in: types }
  if (levels || minLevel) where.level = { in: wanted }
  if (typeof resolved === 'boolean') where.resolvedAt = resolved ? { not: null } : null
  if (typeof metric === 'string') where.metric = metric
  if (since || until) where.openedAt = { ...(since ? { gte: since } : {}), ...(until ? { lt: until } : {}) }
  return where
}
