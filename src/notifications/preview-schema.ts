import type { PreviewPart } from '../plugin/contract/notifier.ts'
import type { Builder } from '../schema-builder/builder.ts'
import type { Context } from '../schema-builder/context.ts'
import { costs } from '../schema-builder/costs.ts'
import { dependsOn } from '../schema-builder/depends-on.ts'
import type { UserError, UserErrorCode } from '../schema-builder/payload.ts'
import { personal } from '../schema-builder/personal.ts'
import { readSample, type SampleInput, sampleFields } from './sample-input.ts'

interface Preview {
  parts: readonly PreviewPart[]
  errors: UserError[]
}

export function addPreview(builder: Builder): void {
  const part = builder.objectRef<PreviewPart>('NotificationPreviewPart').implement({
    description: 'One part of what would be sent: the HTML of a mail, the JSON of a webhook.',
    fields: (t) => ({
      name: t.exposeString('name'),
      contentType: t.exposeString('contentType', { description: 'A media type such as `text/html`.' }),
      body: t.exposeString('body'),
    }),
  })
  const preview = builder.objectRef<Preview>('NotificationPreview').implement({
    fields: (t) => ({
      parts: t.field({ type: [part], resolve: ({ parts }) => [...parts] }),
      errors: t.expose('errors', { type: ['UserError'] }),
    }),
  })
  builder.queryField('notificationPreview', (t) =>
    t.field({
      type: preview,
      description: 'What a notifier would send, without sending it. Needs an administrator of all projects.',
      authScopes: { everywhere: 'ADMIN' },
      // The sample tells the project's name and who sent it.
      extensions: { ...dependsOn(() => ['plugins', 'projects']), ...personal, ...costs(50) },
      args: sampleFields({ string: t.arg.string.bind(t.arg), field: t.arg }),
      resolve: (_root, input, context) => renderPreview(input, context),
    }),
  )
}

async function renderPreview(input: SampleInput, context: Context): Promise<Preview> {
  const sample = await readSample(input, context)
  if ('code' in sample) return refused(sample.code, sample.message, sample.field)
  const outcome = await context.notifiers.preview(input.notifier, sample.notification)
  return outcome.ok ? { parts: outcome.answer, errors: [] } : refused('FAILED', outcome.failure.message, 'notifier')
}

/** @param argument which argument it is about */
function refused(code: UserErrorCode, message: string, argument: string): Preview {
  return { parts: [], errors: [{ code, message, path: [argument] }] }
}
