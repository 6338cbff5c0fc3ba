import { randomUUID } from 'node:crypto'
import { isJsonObject } from '../ingest/json.ts'
import type { Exception, Frame } from './report.ts'
import { parseStackTrace } from './stack-trace/parse-stack-trace.ts'

/** What `reportCrash` takes, beside the project. */
export interface ReportedCrash {
  eventId?: string | null | undefined
  at?: Date | null | undefined
  platform?: string | null | undefined
  level?: string | null | undefined
  message?: string | null | undefined
  stackTrace?: string | null | undefined
  release?: string | null | undefined
  environment?: string | null | undefined
  transaction?: string | null | undefined
  handled?: boolean | null | undefined
  tags?: { key: string; value: string }[] | null | undefined
  user?: unknown
  contexts?: unknown
  extra?: unknown
  breadcrumbs?: unknown[] | null | undefined
  fingerprint?: string[] | null | undefined
}

const platforms = { javascript: 'javascript', java: 'java', apple: 'cocoa', python: 'python' }

/**
 * The same crash in the form of a Sentry event, so that it takes the way of all others; null when it has neither a message
 * nor a readable stack trace.
 */
export function eventOfReported(crash: ReportedCrash, receivedAt: Date): Record<string, unknown> | null {
  const trace = crash.stackTrace ? parseStackTrace(crash.stackTrace, crash.platform) : null
  if (trace === null && !crash.message?.trim()) return null
  const { release, environment, transaction, tags, user, contexts, extra, breadcrumbs, fingerprint } = crash
  return {
    event_id: crash.eventId ?? randomUUID().replaceAll('-', ''),
    timestamp: (crash.at ?? receivedAt).toISOString(),
    platform: crash.platform ?? (trace ? platforms[trace.language] : 'other'),
    level: crash.level ?? (crash.handled ? 'error' : 'fatal'),
    ...(crash.message && { logentry: { formatted: crash.message } }),
    ...(trace && {
      exception: { values: trace.exceptions.map((exception) => sentryException(exception, crash.handled)).reverse() },
    }),
    ...given({ release, environment, transaction, user, contexts, breadcrumbs, fingerprint }),
    ...given({ extra: trace === null && crash.stackTrace ? withTrace(extra, crash.stackTrace) : extra }),
    ...(tags && { tags: tags.map(({ key, value }) => [key, value]) }),
    sdk: { name: 'evenkeel.graphql', version: '1' },
  }
}

/** A stack trace that nobody can read is kept all the same. */
const withTrace = (extra: unknown, stackTrace: string) => ({
  ...(isJsonObject(extra) && extra),
  stack_trace: stackTrace,
})

function sentryException({ type, value, module, mechanism, frames }: Exception, handled: boolean | null | undefined) {
  return {
    type,
    value,
    ...given({ module }),
    mechanism: {
      ...mechanism,
      type: mechanism?.type ?? 'generic',
      ...given({ handled: handled ?? mechanism?.handled }),
    },
    ...(frames.length > 0 && { stacktrace: { frames: frames.map(sentryFrame).reverse() } }),
  }
}

function sentryFrame({ absPath, inApp, context, ...frame }: Frame) {
  const lines = context && { pre_context: context.pre, context_line: context.line, post_context: context.post }
  return { ...given(frame), ...given({ abs_path: absPath }), in_app: inApp, ...lines }
}

function given(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined))
}
