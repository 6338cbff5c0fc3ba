import type { Exception, Level } from '../report.ts'

/** Mechanisms that only ever see what nobody caught. */
const crashMechanisms =
  /^(?:signal|signalhandler|mach|minidump|nsexception|uncaughtexceptionhandler|abnormalexit|anr|apphang)$/i

/**
 * Whether somebody caught the error: the SDK's word, where one "no" outweighs any "yes". Without it, signals, minidumps
 * and fatal reports count as uncaught; otherwise null.
 */
export function readHandled(exceptions: Exception[], level: Level): boolean | null {
  let handled: boolean | null = null
  let crashed = level === 'fatal'
  for (const { mechanism } of exceptions) {
    if (mechanism === null) continue
    if (mechanism.handled === false) return false
    if (mechanism.handled === true) handled = true
    else crashed ||= crashMechanisms.test(mechanism.type)
  }
  return handled ?? (crashed ? false : null)
}
