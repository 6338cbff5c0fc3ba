import { isJson, jsonOr, number } from './json.ts'
import { note } from './notes.ts'
import type { Sources } from './sources.ts'

const most = 100
/** Numbers of the app context that have a place of their own or identify rather than measure. */
const notMeasured =
  /^(?:app_?memory|memory|memory_?usage|free_?memory|(?:app_?)?(?:build|version|id|identifier|start_?time)|session_?seconds|pid|.*_(?:id|hash))$/i

/** Measured numbers by name, in the sender's unit. A name that comes twice keeps the more specific one. */
export function readPerformance({ event, contexts, extra, notes }: Sources): Record<string, number> {
  const found: Record<string, number> = {}
  let room = most
  const add = (name: string, value: number | null) => {
    if (value === null || Object.hasOwn(found, name) || name === '__proto__') return
    if (room-- > 0) found[name] = value
    else note(notes, `Only the first ${most} performance numbers were kept.`)
  }
  const app = jsonOr(contexts.app)
  for (const place of [contexts.performance, app.performance, event.measurements, extra.performance]) {
    if (!isJson(place)) continue
    for (const name of Object.keys(place)) {
      const value = place[name]
      add(name, number(isJson(value) ? value.value : value))
    }
  }
  for (const name of Object.keys(app)) {
    const value = app[name]
    if (typeof value === 'number' && !notMeasured.test(name)) add(name, number(value))
  }
  return found
}
