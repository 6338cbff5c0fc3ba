import type { Breadcrumb } from '../report.ts'
import { text } from './json.ts'

const most = 10
const longest = 160
const actionKinds =
  /^(?:ui(?:\.|$)|(?:touch|tap|click|input|gesture|navigation|route|user|action|query|redux\.action|app\.lifecycle)(?:\.|$))/i

/** What the person did last, newest last, at most ten: one line each, `category: what`. */
export function readRecentActions(breadcrumbs: Breadcrumb[]): string[] {
  const actions: string[] = []
  for (let i = breadcrumbs.length - 1; i >= 0 && actions.length < most; i--) {
    const breadcrumb = breadcrumbs[i]!
    if (isAction(breadcrumb)) actions.push(lineOf(breadcrumb))
  }
  return actions.reverse()
}

function isAction({ type, category }: Breadcrumb): boolean {
  return (category !== null && actionKinds.test(category)) || (type !== null && actionKinds.test(type))
}

function lineOf({ type, category, message, data }: Breadcrumb): string {
  const label = (category ?? type ?? '').slice(0, longest)
  const what = message ?? (data === null ? null : dataLine(data))
  const line = what === null ? label : `${label}: ${what.slice(0, longest)}`
  return line.replace(/\s+/g, ' ').slice(0, longest)
}

function dataLine(data: Record<string, unknown>): string | null {
  const from = text(data.from)
  const to = text(data.to)
  if (to !== null) return from === null ? to : `${from} → ${to}`
  const subject = text(data.screen) ?? text(data['view.id']) ?? text(data.target) ?? text(data.path)
  const state = text(data.state) ?? text(data.action)
  return subject === null ? state : state === null ? subject : `${subject} ${state}`
}
