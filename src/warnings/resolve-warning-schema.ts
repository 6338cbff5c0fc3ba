import type { Builder } from '../schema-builder/builder.ts'
import { failure, type Payload } from '../schema-builder/payload.ts'
import { isUuid } from '../storage/is-uuid.ts'
import { resolveWarning } from './resolve-warning.ts'

export function addResolveWarning(builder: Builder): void {
  const payload = builder.objectRef<Payload<string>>('WarningPayload').implement({
    fields: (t) => ({
      warning: t.prismaField({
        type: 'Warning',
        nullable: true,
        resolve: (query, { id }, _args, { database }) =>
          id === null ? null : database.prisma.warning.findUnique({ ...query, where: { id } }),
      }),
      errors: t.expose('errors', { type: ['UserError'] }),
    }),
  })
  const input = builder.inputType('ResolveWarningInput', {
    fields: (t) => ({ warningId: t.globalID({ required: true }) }),
  })
  builder.mutationField('resolveWarning', (t) =>
    t.field({
      type: payload,
      description:
        'Ends it by hand. What it warned of is not warned of again until the detector found all well in between, or the ' +
        'level becomes worse. One that is resolved stays as it is.',
      authScopes: { ability: 'TRIAGE' },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_root, { input: { warningId } }, context) =>
        warningId.typename === 'Warning' && isUuid(warningId.id)
          ? resolveWarning(warningId.id, context)
          : failure('NOT_FOUND', 'That is not the id of a warning.', 'warningId'),
    }),
  )
}
