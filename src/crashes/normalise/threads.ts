import { entries, flag, isJson, type Json, text } from './json.ts'

/** The stack trace of the thread that failed: the one the exception names, else the crashed, the current or the only one. */
export function failedThreadTrace(event: Json, threadId: unknown): unknown {
  const threads = (entries(event.threads) ?? []).filter(isJson)
  const named = text(threadId)
  const failed =
    (named === null ? undefined : threads.find((thread) => text(thread.id) === named)) ??
    threads.find((thread) => flag(thread.crashed)) ??
    threads.find((thread) => flag(thread.current)) ??
    (threads.length === 1 ? threads[0] : undefined)
  return failed?.stacktrace ?? failed?.raw_stacktrace
}
