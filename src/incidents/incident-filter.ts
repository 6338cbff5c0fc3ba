import { severities as allSeverities, type Severity } from '../crashes/decision.ts'
import type { Builder } from '../schema-builder/builder.ts'
import type { Prisma } from '../storage/generated/client.ts'
import type { IncidentStatus } from '../storage/generated/enums.ts'

interface IncidentFilter {
  statuses?: IncidentStatus[] | null | undefined
  severities?: Severity[] | null | undefined
  minSeverity?: Severity | null | undefined
  open?: boolean | null | undefined
  since?: Date | null | undefined
  until?: Date | null | undefined
}

export function addIncidentFilter(builder: Builder) {
  return builder.inputType('IncidentFilter', {
    description: 'Every condition that is given must hold.',
    fields: (t) => ({
      statuses: t.field({ type: ['IncidentStatus'], description: 'In any of these.' }),
      severities: t.field({ type: ['Severity'], description: 'Of any of these.' }),
      minSeverity: t.field({ type: 'Severity', description: 'This severity, or a worse one.' }),
      open: t.boolean({ description: 'True: those that are not resolved; false: those that are.' }),
      since: t.field({ type: 'DateTime', description: 'Opened then or later.' }),
      until: t.field({ type: 'DateTime', description: 'Opened before.' }),
    }),
  })
}

export function incidentWhere(filter: IncidentFilter | null | undefined): Prisma.IncidentWhereInput {
  const { statuses, severities, minSeverity, open, since, until } = filter ?? {}
  const conditions: Prisma.IncidentWhereInput[] = []
  if (statuses) conditions.push({ status: { in: statuses } })
  if (severities) conditions.push({ severity: { in: severities } })
  if (minSeverity) conditions.push({ severity: { in: allSeverities.slice(allSeverities.indexOf(minSeverity)) } })
  if (typeof open === 'boolean') conditions.push({ status: open ? { not: 'RESOLVED' } : 'RESOLVED' })
  if (since) conditions.push({ openedAt: { gte: since } })
  if (until) conditions.push({ openedAt: { lt: until } })
  return conditions.length === 0 ? {} : { AND: conditions }
}
