import * as Sentry from '@sentry/node'
import { businessOf } from './businesses.ts'
import type { Mishap } from './mishaps.ts'
import type { UsageReporter } from './report-usage.ts'
import { pickVisitor } from './visitors.ts'

/** One person's stay in the shop, with a session of its own; what goes wrong is reported as the SDK reports it. */
export async function pretendVisit(mishap: Mishap | null, usage: UsageReporter): Promise<void> {
  await Sentry.withIsolationScope(async (scope) => {
    const { user, device, os, app, business } = pickVisitor()
    scope.setUser(user)
    scope.setTag('role', user.role)
    scope.setTag('customer', businessOf(user.id))
    scope.setContext('device', device)
    scope.setContext('os', os)
    scope.setContext('app', app)
    scope.setContext('business', business)
    Sentry.startSession()
    try {
      const way = mishap?.way ?? ['home', 'product', 'cart', 'thanks']
      way.forEach((screen, i) => {
        const at = Date.now() / 1000 - (way.length - i) * 4
        const from = way[i - 1] ?? 'start'
        Sentry.addBreadcrumb({ category: 'navigation', data: { from, to: screen }, timestamp: at })
        Sentry.addBreadcrumb({
          category: 'ui.click',
          message: `${screen} › ${clicks[i % clicks.length]}`,
          timestamp: at + 2,
        })
      })
      scope.setTag('screen', way.at(-1)!)
      usage.visited(user, way, mishap)
      if (mishap) await meet(mishap, scope)
    } finally {
      // An event marks its visitor's session only while that is open.
      await Sentry.flush(2_000)
      Sentry.endSession()
    }
  })
}

const clicks = ['button.primary', 'li.item:nth-child(2)', 'input[name=quantity]', 'a.continue']

async function meet({ happens, workflow, handled }: Mishap, scope: Sentry.Scope): Promise<void> {
  if (workflow) scope.setTag('workflow', workflow)
  try {
    await happens()
  } catch (error) {
    // What was not expected reaches the framework's last handler, and the visitor sees a broken page.
    const mechanism = handled ? undefined : { type: 'shop.last-resort', handled: false }
    Sentry.captureException(error, mechanism && { mechanism })
  }
}
