import type { Builder } from '../schema-builder/builder.ts'
import { rowPayload } from '../schema-builder/row-payload.ts'
import { resolveWarning } from './resolve-warning.ts'

export function addResolveWarning(builder: Builder): void {
  const payload = rowPayload(builder, 'WarningPayload', 'warning', 'Warning')
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
      resolve: (_root, { input }, context) => resolveWarning(input.warningId, context),
    }),
  )
}
