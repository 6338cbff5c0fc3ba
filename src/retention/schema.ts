import { readSetting } from '../projects/settings.ts'
import type { Builder } from '../schema-builder/builder.ts'
import { dependsOn } from '../schema-builder/depends-on.ts'
import type { Payload } from '../schema-builder/payload.ts'
import { type Retention, retention } from './closed-days.ts'
import { updateRetention } from './update-retention.ts'

export function addRetention(builder: Builder): void {
  const kept = builder.objectRef<Retention>('Retention').implement({
    description: 'How long a project keeps what is over.',
    fields: (t) => ({
      closedDays: t.exposeInt('closedDays', {
        description:
          'Days from their end after which incidents, alerts, alert groups with what was sent to people about them, and warnings ' +
          'are deleted: 400 unless the project says otherwise. What is open stays, however old it is; so does the newest incident, ' +
          'and alerts stay with an incident that they are linked to.',
      }),
    }),
  })
  builder.prismaObjectField('Project', 'retention', (t) =>
    t.field({
      type: kept,
      description: 'How long the project keeps what is over.',
      extensions: dependsOn(({ id }: { id: number }) => `alerting:${id}`),
      resolve: ({ id }, _args, { database }) => readSetting(database.pool, id, retention),
    }),
  )
  const input = builder.inputType('UpdateRetentionInput', {
    fields: (t) => ({
      project: t.string({ required: true, description: 'Slug.' }),
      closedDays: t.int({ required: true, description: '7 to 3,650.' }),
    }),
  })
  const payload = builder.objectRef<Payload<number>>('RetentionPayload').implement({
    fields: (t) => ({
      retention: t.field({
        type: kept,
        nullable: true,
        resolve: ({ id }, _args, { database }) => (id === null ? null : readSetting(database.pool, id, retention)),
      }),
      errors: t.expose('errors', { type: ['UserError'] }),
    }),
  })
  builder.mutationField('updateRetention', (t) =>
    t.field({
      type: payload,
      description:
        'Changes how long a project keeps what is over. Within about a minute what is older is deleted for good.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_root, args, context) => updateRetention(args.input, context),
    }),
  )
}
