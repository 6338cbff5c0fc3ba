import type { Exception, Report } from '../report.ts'

/** Wrappers that only carry the failure of what they called. */
const carriers = new Set([
  'InvocationTargetException',
  'UndeclaredThrowableException',
  'ExecutionException',
  'CompletionException',
  'PrivilegedActionException',
  'ExceptionInInitializerError',
  'TargetInvocationException',
  'TypeInitializationException',
])
const groups = new Set([
  'AggregateException',
  'AggregateError',
  'ExceptionGroup',
  'BaseExceptionGroup',
  'CompositeException',
])

/**
 * The exception that names the issue: the outermost, except that nameless ones, carriers and groups whose members are
 * all of one type give way to the next. Null when the report has no exception.
 */
export function primaryException({ exceptions }: Pick<Report, 'exceptions'>): Exception | null {
  let i = 0
  while (i < exceptions.length - 1 && givesWay(exceptions, i)) i++
  return exceptions[i] ?? null
}

function givesWay(exceptions: Exception[], i: number): boolean {
  const { type, value } = exceptions[i]!
  if (type === null) return value === null
  const name = type.slice(type.lastIndexOf('.') + 1)
  if (carriers.has(name)) return true
  if (!groups.has(name)) return false
  const first = exceptions[i + 1]!.type
  for (let k = i + 2; k < exceptions.length; k++) if (exceptions[k]!.type !== first) return false
  return true
}
