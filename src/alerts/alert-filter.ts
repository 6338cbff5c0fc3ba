import type { Label } from '../metrics/labels.ts'
import { warningLevels } from '../plugin/contract/detector.ts'
import type { Builder } from '../schema-builder/builder.ts'
import { badInput } from '../schema-builder/errors.ts'
import type { Prisma } from '../storage/generated/client.ts'
import type { AlertState, WarningLevel } from '../storage/generated/enums.ts'
import { isUuid } from '../storage/is-uuid.ts'

interface AlertFilter {
  states?: AlertState[] | null | undefined
  levels?: WarningLevel[] | null | undefined
  minLevel?: WarningLevel | null | undefined
  rule?: { typename: string; id: string } | null | undefined
  open?: boolean | null | undefined
  since?: Date | null | undefined
  until?: Date | null | undefined
  labels?: Label[] | null | undefined
}

export function addAlertFilter(builder: Builder) {
  return builder.inputType('AlertFilter', {
    description: 'Every condition that is given must hold.',
    fields: (t) => ({
      states: t.field({ type: ['AlertState'] }),
      levels: t.field({ type: ['WarningLevel'] }),
      minLevel: t.field({ type: 'WarningLevel' }),
      rule: t.globalID(),
      open: t.boolean({ description: 'Whether it is not over yet.' }),
      since: t.field({ type: 'DateTime', description: 'Began then or later.' }),
      until: t.field({ type: 'DateTime', description: 'Began before.' }),
      labels: t.field({ type: ['LabelInput'], description: 'Has all of these.' }),
    }),
  })
}

export function alertWhere(filter: AlertFilter | null | undefined): Prisma.AlertWhereInput {
  const { states, levels, minLevel, rule, open, since, until, labels } = filter ?? {}
  const and: Prisma.AlertWhereInput[] = []
  if (states) and.push({ state: { in: states } })
  if (levels) and.push({ level: { in: levels } })
  if (minLevel) and.push({ level: { in: warningLevels.slice(warningLevels.indexOf(minLevel)) } })
  if (rule) {
    if (rule.typename !== 'AlertRule' || !isUuid(rule.id)) throw badInput('`rule` is not the id of an alert rule.')
    and.push({ ruleId: rule.id })
  }
  if (typeof open === 'boolean') and.push({ resolvedAt: open ? null : { not: null } })
  if (since) and.push({ startedAt: { gte: since } })
  if (until) and.push({ startedAt: { lt: until } })
  for (const { name, value } of labels ?? []) and.push({ labels: { path: [name], equals: value } })
  return { AND: and }
}
