import type { WarningLevel } from '../plugin/contract/detector.ts'
import type { Notification, NotificationAction } from '../plugin/contract/notifier.ts'
import type { SchemaTypes } from '../schema-builder/builder.ts'
import type { Context } from '../schema-builder/context.ts'
import type { UserErrorCode } from '../schema-builder/payload.ts'
import { notifierMissing } from './notifiers.ts'
import { sampleFault, sampleNotification } from './sample-notification.ts'

/** What a test and a preview are asked with. */
export interface SampleInput {
  notifier: string
  project?: string | null | undefined
  title?: string | null | undefined
  text?: string | null | undefined
  level?: WarningLevel | null | undefined
  action?: NotificationAction | null | undefined
  subject?: string | null | undefined
  address?: string | null | undefined
}

type Fields = Pick<
  PothosSchemaTypes.InputFieldBuilder<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>, 'Arg' | 'InputObject'>,
  'string' | 'field'
>

/** The same fields for arguments and for an input type. */
export function sampleFields<F extends Fields>(t: F) {
  return {
    notifier: t.string({ required: true, description: 'Its name.' }),
    project: t.string({ description: 'Slug of the project it is about; left out: none.' }),
    title: t.string({ description: 'One line of at most 200 characters.' }),
    text: t.string({ description: 'At most 10,000 characters, may have several lines.' }),
    level: t.field({ type: 'WarningLevel', description: 'Left out: WARNING.' }),
    action: t.field({ type: 'NotificationAction', description: 'Left out: TRIGGER.' }),
    subject: t.string({ description: 'What receivers thread by. Left out: the same for all tests of a project.' }),
    address: t.string({
      description:
        'Where the notifier is to send it, as a contact has it, at most 320 characters. Left out: where it always sends.',
    }),
  }
}

export type SampleAnswer = { notification: Notification } | { code: UserErrorCode; message: string; field: string }

/** The notification that was asked for, or what is wrong with the question. */
export async function readSample(input: SampleInput, context: Context): Promise<SampleAnswer> {
  const { database, notifiers, publicUrl, viewer } = context
  const missing = notifierMissing(input.notifier, notifiers)
  if (missing !== null) return { code: 'NOT_FOUND', message: missing, field: 'notifier' }
  const wrong = sampleFault(input)
  if (wrong !== null) return { code: 'INVALID', message: wrong.fault, field: wrong.field }
  const project = input.project
    ? await database.prisma.project.findUnique({ where: { slug: input.project }, select: { slug: true, name: true } })
    : null
  if (input.project && project === null)
    return { code: 'NOT_FOUND', message: `There is no project "${input.project}".`, field: 'project' }
  const sentBy = viewer.kind === 'token' ? viewer.name : viewer.kind
  return { notification: sampleNotification({ ...input, project }, publicUrl, sentBy) }
}
