import { may } from '../access/viewer.ts'
import { reporting } from '../projects/report-payload.ts'
import type { Builder } from '../schema-builder/builder.ts'
import type { Context } from '../schema-builder/context.ts'
import { failure, type Payload, success } from '../schema-builder/payload.ts'
import { eventKeyOf } from './event-key.ts'
import { eventOfReported, type ReportedCrash } from './reported-event.ts'

type Reported = Payload<{ projectId: number; eventId: string; stored: boolean }>

const MOST_STACK_TRACE = 512 * 1024

export function addReportCrash(builder: Builder): void {
  const input = builder.inputType('ReportCrashInput', {
    description: 'A crash from an app without a Sentry SDK. It needs a stack trace, or at least a message.',
    fields: (t) => ({
      project: t.string({ description: 'Slug. An ingest key may leave it out: it knows its project.' }),
      eventId: t.string({ description: '32 hex digits of your own making: sending the same again stores it once.' }),
      at: t.field({ type: 'DateTime', description: 'Now, when left out.' }),
      platform: t.string({
        description: 'javascript, node, java, android, cocoa, python, …; found from the stack trace when left out.',
      }),
      level: t.field({ type: 'Level' }),
      message: t.string(),
      stackTrace: t.string({
        description: 'As the language prints it: JavaScript, Java, Swift and Apple crash reports, Python.',
      }),
      handled: t.boolean({ description: 'Whether the app went on.' }),
      release: t.string(),
      environment: t.string(),
      transaction: t.string({ description: 'Route, screen or job.' }),
      tags: t.field({ type: ['TagInput'] }),
      user: t.field({ type: 'JSON', description: 'id, role, …; see docs/contexts.md.' }),
      contexts: t.field({ type: 'JSON', description: 'device, os, app, business, …; see docs/contexts.md.' }),
      extra: t.field({ type: 'JSON' }),
      breadcrumbs: t.field({ type: ['JSON'], description: 'timestamp, category, message, …; oldest first.' }),
      fingerprint: t.stringList({ description: 'Your own grouping; "{{ default }}" stands for the usual one.' }),
    }),
  })
  const payload = builder.objectRef<Reported>('ReportCrashPayload').implement({
    fields: (t) => ({
      eventId: t.string({ nullable: true, resolve: ({ id }) => id?.eventId ?? null }),
      duplicate: t.boolean({
        nullable: true,
        description: 'True when a crash with this eventId was stored before.',
        resolve: ({ id }) => (id === null ? null : !id.stored),
      }),
      crash: t.prismaField({
        type: 'Crash',
        nullable: true,
        description: 'Only for tokens that may read.',
        resolve: (query, { id }, _args, { database, viewer }) => {
          if (id === null || !may(viewer, 'READ', id.projectId)) return null
          const { projectId } = id
          const eventId = eventKeyOf(id.eventId)!
          return database.prisma.crash.findUnique({ ...query, where: { projectId_eventId: { projectId, eventId } } })
        },
      }),
      errors: t.field({ type: ['UserError'], resolve: ({ errors }) => errors }),
    }),
  })
  builder.mutationField('reportCrash', (t) =>
    t.field({
      type: payload,
      description:
        'Reports a crash. The answer comes after it was stored. Needs an ingest key or a token that may report.',
      skipTypeScopes: true,
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_root, { input: { project, ...crash } }, context) =>
        reporting(project, context, (projectId) => report(projectId, crash, context)),
    }),
  )
}

async function report(projectId: number, input: ReportedCrash, { sendReport }: Context): Promise<Reported> {
  const eventId = input.eventId?.replaceAll('-', '').toLowerCase()
  if (eventId !== undefined && !/^[0-9a-f]{32}$/.test(eventId))
    return failure('INVALID', 'An eventId is 32 hex digits.', 'eventId')
  if ((input.stackTrace?.length ?? 0) > MOST_STACK_TRACE)
    return failure('INVALID', 'A stack trace is at most 512 KiB.', 'stackTrace')
  const receivedAt = new Date()
  const event = eventOfReported({ ...input, eventId }, receivedAt)
  if (event === null) {
    return failure('UNREADABLE', 'Neither a message nor a stack trace of a known language was given.', 'stackTrace')
  }
  const { stored } = await sendReport({ projectId, event, receivedAt })
  return success({ projectId, eventId: String(event.event_id), stored })
}
