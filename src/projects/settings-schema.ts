import type { InputObjectRef, ObjectRef } from '@pothos/core'
import type { Builder } from '../schema-builder/builder.ts'
import type { Context, Topic } from '../schema-builder/context.ts'
import { dependsOn } from '../schema-builder/depends-on.ts'
import type { Payload } from '../schema-builder/payload.ts'
import { readSetting, type Setting } from './settings.ts'

type Types = Builder['$inferSchemaTypes']

interface SettingsInSchema<Value extends object, Input extends object> {
  /** What stands before the word: `customer` makes `Project.customerSettings`, `CustomerSettingsPayload` and `updateCustomerSettings`. */
  of: string
  setting: Setting<Value>
  type: ObjectRef<Types, Value>
  topic: (projectId: number) => Topic
  input: InputObjectRef<Types, Input>
  /** Of the mutation. */
  description: string
  update: (input: Input, context: Context) => Promise<Payload<number>>
}

/** Adds settings that a project has, and the mutation that changes them. */
export function addSettings<Value extends object, Input extends object>(
  builder: Builder,
  parts: SettingsInSchema<Value, Input>,
): void
export function addSettings(
  builder: Builder,
  { of, setting, type, topic, input, description, update }: SettingsInSchema<object, object>,
): void {
  builder.prismaObjectField('Project', `${of}Settings`, (t) =>
    t.field({
      type,
      extensions: dependsOn(({ id }: { id: number }) => topic(id)),
      resolve: ({ id }, _args, { database }) => readSetting(database.pool, id, setting),
    }),
  )
  const name = `${of[0]!.toUpperCase()}${of.slice(1)}Settings`
  const payload = builder.objectRef<Payload<number>>(`${name}Payload`).implement({
    fields: (t) => ({
      settings: t.field({
        type,
        nullable: true,
        description: 'As they are now.',
        resolve: ({ id }, _args, { database }) => (id === null ? null : readSetting(database.pool, id, setting)),
      }),
      errors: t.expose('errors', { type: ['UserError'] }),
    }),
  })
  builder.mutationField(`update${name}`, (t) =>
    t.field({
      type: payload,
      description,
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_root, args, context) => update(args.input, context),
    }),
  )
}
