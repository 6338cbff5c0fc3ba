import { may } from '../access/viewer.ts'
import type { Labels } from '../metrics/labels.ts'
import type { Builder } from '../schema-builder/builder.ts'
import { changesWith, dependsOn, whenMissing } from '../schema-builder/depends-on.ts'
import type { DeliveryState } from '../storage/generated/enums.ts'

const changesWithAlerts = changesWith(({ projectId }: { projectId: number }) => `alerts:${projectId}`)

export function addGroups(builder: Builder): void {
  addPage(builder)
  builder.prismaNode('AlertGroup', {
    description:
      'Alerts that people are told of together. It opens with its first alert and closes when all of them are over and those ' +
      'who were told have heard that.',
    id: { field: 'id' },
    nullable: true,
    select: { id: true, projectId: true },
    extensions: changesWithAlerts,
    authScopes: ({ projectId }) => ({ inProject: { ability: 'READ', projectId } }),
    fields: (t) => ({
      project: t.relation('project'),
      escalation: t.expose('escalation', {
        type: 'EscalationLevel',
        description: 'Rises with the worst of its alerts.',
      }),
      labels: t.field({
        type: ['Label'],
        description: 'What its alerts have in common.',
        select: { labels: true },
        resolve: ({ labels }) => Object.entries(labels as Labels).map(([name, value]) => ({ name, value })),
      }),
      alerts: t.relatedConnection('alerts', {
        description: 'The newest first.',
        cursor: 'id',
        totalCount: true,
        extensions: dependsOn(({ projectId }: { projectId: number }) => `alerts:${projectId}`),
        query: { orderBy: { id: 'desc' } },
      }),
      openedAt: t.expose('openedAt', { type: 'DateTime' }),
      closedAt: t.expose('closedAt', { type: 'DateTime', nullable: true }),
      acknowledgedAt: t.expose('acknowledgedAt', {
        type: 'DateTime',
        nullable: true,
        description: 'When the last of its alerts that people are told of was acknowledged; null while one is not.',
      }),
      acknowledgedBy: t.exposeString('acknowledgedBy', { nullable: true }),
      step: t.exposeInt('step', { description: 'Steps of the policy that were taken, of this round.' }),
      round: t.exposeInt('round', { description: 'Times that all steps were gone through before.' }),
      nextStepAt: t.expose('nextStepAt', {
        type: 'DateTime',
        nullable: true,
        description: 'Null: no more are to come, or escalation has stopped.',
      }),
      responseDueAt: t.expose('responseDueAt', {
        type: 'DateTime',
        nullable: true,
        description:
          'Until when somebody should have acknowledged: the policy’s `responseSeconds` after escalation began. Null: it has not.',
      }),
      untoldAt: t.expose('untoldAt', {
        type: 'DateTime',
        nullable: true,
        description:
          'Since when people are to be told of it and there is nobody: neither a contact nor a notifier. They are once there is. ' +
          'Of a closed one: they never were. Null: there is somebody.',
      }),
      pages: t.relatedConnection('pages', {
        description: 'Who was told, the newest first.',
        cursor: 'id',
        totalCount: true,
        extensions: dependsOn(({ projectId }: { projectId: number }) => `alerts:${projectId}`),
        query: { orderBy: { id: 'desc' } },
      }),
    }),
  })
  const filter = builder.inputType('AlertGroupFilter', {
    fields: (t) => ({ open: t.boolean({ description: 'True: those that are open. False: those that are closed.' }) }),
  })
  builder.prismaObjectFields('Project', (t) => ({
    alertGroups: t.relatedConnection('alertGroups', {
      description: 'Alerts as people are told of them, the newest first.',
      cursor: 'id',
      totalCount: true,
      extensions: dependsOn(({ id }: { id: number }) => `alerts:${id}`),
      args: { filter: t.arg({ type: filter }) },
      query: ({ filter: asked }) => ({
        where: asked?.open == null ? {} : { closedAt: asked.open ? null : { not: null } },
        orderBy: { id: 'desc' as const },
      }),
    }),
  }))
  builder.prismaObjectFields('Alert', (t) => ({
    group: t.relation('group', {
      nullable: true,
      description: 'What people are told of it with; null: they are not to be told of it.',
      extensions: whenMissing(({ id }: { id: string }) => `alert:${id}`),
    }),
    pages: t.prismaConnection({
      type: 'Page',
      cursor: 'id',
      description: 'Who was told of its group, the newest first.',
      extensions: dependsOn(({ id }: { id: string }) => `alert:${id}`),
      resolve: (query, { id }, _args, { database }) =>
        database.prisma.page.findMany({
          ...query,
          where: { group: { alerts: { some: { id } } } },
          orderBy: { id: 'desc' },
        }),
    }),
  }))
}

/** Of whom addresses are told to. */
const ADDRESS = 'Told to those who may administer the project.'

function addPage(builder: Builder): void {
  const reason = builder.enumType('PageReason', {
    values: {
      STEP: { description: 'A step of the policy said so.' },
      CHANGE: { description: 'There were more alerts, or worse ones.' },
      REPEAT: { description: 'It goes on, and nobody acknowledged it.' },
      ACKNOWLEDGED: { description: 'Somebody acknowledged it.' },
      RESOLVED: { description: 'It is over.' },
    },
  })
  const state = builder.enumType('PageState', {
    values: {
      POSTED: { description: 'It is on its way; `delivery` says what became of it.' },
      THROTTLED: { description: 'Put off: the contact has been told as often as it may be in an hour.' },
      DROPPED: {
        description:
          'Was put off, and is not sent any more: a later one says more, or the matter needs nobody any more.',
      },
    },
  })
  const delivery = builder.objectRef<PageDelivery>('PageDelivery').implement({
    description: 'What became of a notification.',
    fields: (t) => ({
      state: t.expose('state', { type: 'DeliveryState' }),
      attempts: t.exposeInt('attempts'),
      deliveredAt: t.expose('deliveredAt', { type: 'DateTime', nullable: true }),
    }),
  })
  builder.prismaNode('Page', {
    description: 'Somebody was told of a group of alerts, or should have been.',
    id: { field: 'id' },
    nullable: true,
    select: { id: true, projectId: true, key: true },
    extensions: changesWithAlerts,
    authScopes: ({ projectId }) => ({ inProject: { ability: 'READ', projectId } }),
    fields: (t) => ({
      group: t.relation('group'),
      contact: t.exposeString('contact', { description: 'Its name then; of a notifier by itself the notifier’s.' }),
      notifier: t.exposeString('notifier'),
      address: t.string({
        nullable: true,
        description: `${ADDRESS} Null for others, and where the notifier always sends.`,
        select: { address: true },
        resolve: ({ address, projectId }, _args, { viewer }) => (may(viewer, 'ADMIN', projectId) ? address : null),
      }),
      reason: t.expose('reason', { type: reason }),
      step: t.int({
        nullable: true,
        description: 'Of the policy, from 1; null where no step was the reason.',
        select: { step: true },
        resolve: ({ step }) => step || null,
      }),
      state: t.expose('state', { type: state }),
      at: t.expose('at', { type: 'DateTime', description: 'When it was to be told.' }),
      postedAt: t.expose('postedAt', {
        type: 'DateTime',
        nullable: true,
        description: 'When it was put on its way; null: it was not.',
      }),
      delivery: t.loadable({
        type: delivery,
        nullable: true,
        description: 'Null: it was put off, or is kept no more.',
        extensions: dependsOn(() => 'deliveries'),
        load: async (keys: string[], { database }) => {
          const deliveries = await database.prisma.delivery.findMany({
            where: { key: { in: keys } },
            select: { key: true, state: true, attempts: true, settledAt: true },
          })
          const byKey = new Map(deliveries.map((row) => [row.key, row]))
          return keys.map((key) => asPageDelivery(byKey.get(key)))
        },
        resolve: ({ key }) => key,
      }),
    }),
  })
}

interface PageDelivery {
  state: DeliveryState
  attempts: number
  deliveredAt: Date | null
}

function asPageDelivery(row?: { state: DeliveryState; attempts: number; settledAt: Date | null }): PageDelivery | null {
  if (row === undefined) return null
  const { state, attempts, settledAt } = row
  return { state, attempts, deliveredAt: state === 'DELIVERED' ? settledAt : null }
}
