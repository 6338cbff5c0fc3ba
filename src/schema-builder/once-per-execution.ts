import type { Context } from './context.ts'

/**
 * Has those who ask for the same in one execution, under whichever alias, share what is read.
 *
 * @returns answers what was read for this key in this execution, or reads it
 */
export function oncePerExecution<Value>() {
  const known = new WeakMap<Context, Map<string, Value>>()
  return (context: Context, key: readonly unknown[], read: () => Value): Value => {
    const ofExecution = known.get(context) ?? new Map<string, Value>()
    known.set(context, ofExecution)
    const text = JSON.stringify(key)
    const value = ofExecution.has(text) ? ofExecution.get(text)! : read()
    ofExecution.set(text, value)
    return value
  }
}
