import type { Builder } from '../schema-builder/builder.ts'
import { changesWith, dependsOn } from '../schema-builder/depends-on.ts'
import { addDeliveryMutations } from './delivery-mutations.ts'
import { addPreview } from './preview-schema.ts'
import { revive } from './stored-json.ts'
import { addTestNotifier } from './test-notifier.ts'

/** Notifications can be about any project, so all of this is for administrators of all projects. */
export function addNotifications(builder: Builder): void {
  addEnums(builder)
  builder.prismaNode('Delivery', {
    description: 'One notification on its way to one notifier, and what became of it.',
    id: { field: 'id' },
    nullable: true,
    select: { id: true, notification: true, receipt: true },
    extensions: changesWith(() => 'deliveries'),
    authScopes: { everywhere: 'ADMIN' },
    fields: (t) => ({
      notifier: t.exposeString('notifier'),
      subject: t.string({
        description: 'The same for all notifications on one matter.',
        resolve: ({ notification }) => revive(notification).subject,
      }),
      title: t.string({ resolve: ({ notification }) => revive(notification).title }),
      action: t.field({ type: 'NotificationAction', resolve: ({ notification }) => revive(notification).action }),
      level: t.field({ type: 'WarningLevel', resolve: ({ notification }) => revive(notification).level }),
      recipient: t.string({
        nullable: true,
        description: 'The name of whom it is for; null: whoever the notifier is configured to tell.',
        resolve: ({ notification }) => revive(notification).recipient?.name ?? null,
      }),
      address: t.string({
        nullable: true,
        description: 'Where the notifier is to send it; null: where it always sends.',
        resolve: ({ notification }) => revive(notification).recipient?.address ?? null,
      }),
      state: t.expose('state', { type: 'DeliveryState' }),
      attempts: t.exposeInt('attempts', {
        description: 'Attempts so far; one that did not reach the plugin, or that the receiver put off, is none.',
      }),
      lastError: t.exposeString('lastError', {
        nullable: true,
        description: 'What the newest attempt that failed came to. Secrets are masked.',
      }),
      nextAttemptAt: t.expose('nextAttemptAt', {
        type: 'DateTime',
        nullable: true,
        description: 'Null once it is settled, and while an older one on the same subject comes first.',
      }),
      createdAt: t.expose('createdAt', { type: 'DateTime' }),
      settledAt: t.expose('settledAt', {
        type: 'DateTime',
        nullable: true,
        description: 'When it was delivered, given up or superseded; it is deleted 30 days later.',
      }),
      receiptId: t.string({
        nullable: true,
        description: "The receiver's own id of what it took, where it gave one.",
        resolve: ({ receipt }) => receiptOf(receipt).id ?? null,
      }),
      receiptNote: t.string({ nullable: true, resolve: ({ receipt }) => receiptOf(receipt).note ?? null }),
    }),
  })

  const filter = builder.inputType('DeliveryFilter', {
    fields: (t) => ({
      states: t.field({ type: ['DeliveryState'], description: 'In any of these states.' }),
      notifier: t.string(),
    }),
  })
  builder.queryField('deliveries', (t) =>
    t.prismaConnection({
      type: 'Delivery',
      cursor: 'id',
      description: 'Notifications and what became of them, the newest first. Needs an administrator of all projects.',
      authScopes: { everywhere: 'ADMIN' },
      args: { filter: t.arg({ type: filter }) },
      extensions: dependsOn(() => 'deliveries'),
      resolve: (query, _root, { filter: asked }, { database }) =>
        database.prisma.delivery.findMany({
          ...query,
          where: {
            ...(asked?.states ? { state: { in: asked.states } } : {}),
            ...(asked?.notifier ? { notifier: asked.notifier } : {}),
          },
          orderBy: { id: 'desc' },
        }),
    }),
  )
  addPreview(builder)
  addTestNotifier(builder)
  addDeliveryMutations(builder)
}

function addEnums(builder: Builder): void {
  builder.enumType('DeliveryState', {
    values: {
      PENDING: { description: 'On its way: to be sent, or sent again after a pause.' },
      DELIVERED: { description: 'The receiver took it.' },
      DEAD: { description: 'Given up. It can be sent again.' },
      SUPERSEDED: {
        description: 'Not sent: its matter was resolved before it arrived, or it resolves what never arrived.',
      },
    },
  })
  builder.enumType('NotificationAction', {
    values: {
      TRIGGER: { description: 'Something needs people.' },
      ACKNOWLEDGE: { description: 'Somebody is on it.' },
      RESOLVE: { description: 'It is over.' },
    },
  })
  builder.enumType('WarningLevel', {
    values: {
      INFO: { description: 'Worth knowing: it is only logged, unless a project says otherwise.' },
      WARNING: { description: 'Worth a look: a standard notification, unless a project says otherwise.' },
      CRITICAL: { description: 'Wants an answer within five minutes.' },
      EMERGENCY: { description: 'Wants an answer within a minute.' },
    },
  })
}

function receiptOf(receipt: unknown): { id?: string; note?: string } {
  return receipt ?? {}
}
