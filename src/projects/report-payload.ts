import type { ObjectRef } from '@pothos/core'
import { IngestError } from '../ingest/ingest-error.ts'
import type { Builder } from '../schema-builder/builder.ts'
import type { Context } from '../schema-builder/context.ts'
import { described } from '../schema-builder/described.ts'
import { type Failure, failure, type Payload } from '../schema-builder/payload.ts'
import { projectReportedTo } from './project-reported-to.ts'

/** What came of a report of many things. */
export interface Reported<Reason extends string> {
  stored: number
  duplicates: number
  /** Those that were not taken; without a `message` what the reason means is said. */
  rejected: readonly { index: number; reason: Reason; message?: string }[]
}

interface ReportParts<Reason extends string> {
  payload: string
  /** One of what is reported: `an event` has its place in `events`. */
  item: `${'a' | 'an'} ${string}`
  /** The enum of why one is not taken. */
  reason: string
  /** What they mean. */
  reasons: Readonly<Record<Reason, string>>
  /** One that was not taken. */
  rejected: string
}

/** Adds what a mutation answers that takes many things at once, and leaves out those that are faulty. */
export function addReportPayload<Reason extends string, Report extends Reported<Reason> = Reported<Reason>>(
  builder: Builder,
  parts: ReportParts<Reason>,
): ObjectRef<Builder['$inferSchemaTypes'], Payload<Report>>
export function addReportPayload(builder: Builder, { payload, item, reason, reasons, rejected }: ReportParts<string>) {
  const reasonType = builder.enumType(reason, {
    description: `Why ${item} was not taken.`,
    values: described(reasons),
  })
  const rejectedType = builder.objectRef<Reported<string>['rejected'][number]>(rejected).implement({
    description: `${item[0]!.toUpperCase()}${item.slice(1)} that was not taken; all others were.`,
    fields: (t) => ({
      index: t.exposeInt('index', { description: `Its place in \`${item.split(' ')[1]}s\`, counted from 0.` }),
      reason: t.expose('reason', { type: reasonType }),
      message: t.string({ resolve: ({ reason, message }) => message ?? reasons[reason]! }),
    }),
  })
  return builder.objectRef<Payload<Reported<string>>>(payload).implement({
    fields: (t) => ({
      stored: t.int({ description: 'How many were new.', resolve: ({ id }) => id?.stored ?? 0 }),
      duplicates: t.int({ description: 'How many were there already.', resolve: ({ id }) => id?.duplicates ?? 0 }),
      rejected: t.field({ type: [rejectedType], resolve: ({ id }) => [...(id?.rejected ?? [])] }),
      errors: t.field({ type: ['UserError'], resolve: ({ errors }) => errors }),
    }),
  })
}

/** Does what a report asks for in the project that it is for; a report that is refused as a whole is a failure. */
export async function reporting<Answer>(
  project: string | null | undefined,
  context: Context,
  report: (projectId: number) => Promise<Answer | Failure>,
): Promise<Answer | Failure> {
  const projectId = await projectReportedTo(project, context)
  if (projectId === null)
    return failure('NOT_FOUND', 'There is no such project, or you may not report to it.', 'project')
  try {
    return await report(projectId)
  } catch (error) {
    if (error instanceof IngestError)
      return failure(error.retryAfterSeconds === null ? 'INVALID' : 'OVERLOADED', error.reason)
    throw error
  }
}
