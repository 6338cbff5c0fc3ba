import { type Labels, listOf } from '../metrics/labels.ts'
import type { Builder } from '../schema-builder/builder.ts'
import { changesWith, dependsOn, whenMissing } from '../schema-builder/depends-on.ts'
import { isSnoozed } from './alert-change.ts'
import { addAlertFilter, alertWhere } from './alert-filter.ts'

/** Milliseconds after which the value of an alert is looked up again: values change with every evaluation. */
const VALUE_AGES = 15_000

/** Entries of its history that an alert shows. */
const MOST_ENTRIES = 500

export function addAlertNode(builder: Builder): void {
  builder.prismaObject('AlertEntry', {
    description: 'A step in the life of an alert.',
    select: { alertId: true },
    extensions: changesWith(({ alertId }: { alertId: string }) => `alert:${alertId}`),
    fields: (t) => ({
      at: t.expose('at', { type: 'DateTime' }),
      from: t.expose('from', { type: 'AlertState', nullable: true, description: 'Null: it began.' }),
      to: t.expose('to', { type: 'AlertState' }),
      level: t.expose('level', { type: 'WarningLevel' }),
      value: t.exposeFloat('value', { nullable: true }),
      actor: t.exposeString('actor', { nullable: true, description: 'Who did it. Null: an evaluation.' }),
      note: t.exposeString('note', { nullable: true }),
    }),
  })
  builder.prismaNode('Alert', {
    description: 'One matter that a rule found, until it is over.',
    id: { field: 'id' },
    nullable: true,
    select: { id: true, projectId: true },
    extensions: changesWith(({ id }: { id: string }) => `alert:${id}`),
    authScopes: ({ projectId }) => ({ inProject: { ability: 'READ', projectId } }),
    fields: (t) => ({
      project: t.relation('project'),
      rule: t.relation('rule'),
      state: t.expose('state', { type: 'AlertState' }),
      level: t.expose('level', { type: 'WarningLevel' }),
      value: t.field({
        type: 'Float',
        nullable: true,
        description: 'That was held against the threshold last, in `unit`.',
        select: { value: true, resolvedAt: true },
        resolve: ({ value, resolvedAt }, _args, { staleAfter }) => {
          if (resolvedAt === null) staleAfter(VALUE_AGES)
          return value
        },
      }),
      threshold: t.exposeFloat('threshold', {
        nullable: true,
        description: 'Null: a condition decided, not a number.',
      }),
      unit: t.exposeString('unit', {
        nullable: true,
        description:
          'Of `value` and `threshold`, such as `MB`, `%` or `s`. Null: they are plain numbers, such as crashes or times.',
      }),
      labels: t.field({
        type: ['Label'],
        description: 'Of what it is about, and those of its rule.',
        select: { labels: true },
        resolve: ({ labels }) => listOf(labels as Labels),
      }),
      summary: t.exposeString('summary', { description: 'One line that says what is wrong.' }),
      startedAt: t.expose('startedAt', {
        type: 'DateTime',
        description:
          'When the trouble began, as far as the evaluation that opened the alert could tell, never after it. METRIC, with AVG, ' +
          'MIN, MAX, LAST or a percentile of at most 6 hours: the first sample of the window past the mildest threshold, or the ' +
          'end of the rule’s alert before about the same, where that is later. NO_DATA: the newest sample, or the making of the ' +
          'rule where there never was one. ISSUE_NEW: the issue’s first crash. ISSUE_REGRESSED: the crash it came back by. All ' +
          'else: that evaluation.',
      }),
      firedAt: t.expose('firedAt', {
        type: 'DateTime',
        nullable: true,
        description: 'When it had lasted long enough for somebody to be called. Null: it never did.',
      }),
      acknowledgedAt: t.expose('acknowledgedAt', { type: 'DateTime', nullable: true }),
      acknowledgedBy: t.exposeString('acknowledgedBy', { nullable: true }),
      resolvedAt: t.expose('resolvedAt', { type: 'DateTime', nullable: true }),
      snoozedUntil: t.expose('snoozedUntil', {
        type: 'DateTime',
        nullable: true,
        description: 'Null where it is not snoozed, or until it is resolved.',
      }),
      snoozedBy: t.exposeString('snoozedBy', { nullable: true }),
      snoozed: t.boolean({
        description: 'Whether nobody is told of it at the moment, since somebody put it off.',
        select: { snoozedUntil: true, snoozedForGood: true },
        resolve: (alert, _args, { clock, staleAfter }) => {
          const now = clock.now()
          const left = alert.snoozedUntil === null ? 0 : alert.snoozedUntil.getTime() - now.getTime()
          if (left > 0) staleAfter(Math.min(left, 86_400_000))
          return isSnoozed(alert, now)
        },
      }),
      issue: t.prismaField({
        type: 'Issue',
        nullable: true,
        description: 'That it is about, where it is about one.',
        select: { issueId: true },
        extensions: whenMissing(({ id }: { id: string }) => `alert:${id}`),
        resolve: (query, { issueId }, _args, { database }) =>
          issueId === null ? null : database.prisma.issue.findUnique({ ...query, where: { id: issueId } }),
      }),
      entries: t.relation('entries', {
        description: `Its history, oldest first; at most ${MOST_ENTRIES}.`,
        extensions: dependsOn(({ id }: { id: string }) => `alert:${id}`),
        query: { orderBy: { id: 'asc' }, take: MOST_ENTRIES },
      }),
      version: t.exposeInt('version', {
        description: 'Rises with every change that people are told of; 0 while none was.',
      }),
    }),
  })
  const filter = addAlertFilter(builder)
  builder.prismaObjectFields('Project', (t) => ({
    alerts: t.relatedConnection('alerts', {
      description: 'Newest first.',
      cursor: 'id',
      totalCount: true,
      extensions: dependsOn(({ id }: { id: number }) => `alerts:${id}`),
      args: { filter: t.arg({ type: filter }) },
      query: (args) => ({ where: alertWhere(args.filter), orderBy: { id: 'desc' } }),
    }),
  }))
}
