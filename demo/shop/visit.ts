import { randomInt } from 'node:crypto'
import * as Sentry from '@sentry/node'
import type { Mishap } from './mishaps.ts'
import { pick } from './pick.ts'
import type { UsageReporter } from './report-usage.ts'
import { pickVisitor } from './visitors.ts'
import { ways } from './ways.ts'

/** One person's stay in the shop, with a session of its own; what goes wrong is reported as the SDK reports it. */
export async function pretendVisit(mishap: Mishap | null, usage: UsageReporter): Promise<void> {
  await Sentry.withIsolationScope(async (scope) => {
    const { user, employer, device, os, app, business } = pickVisitor()
    scope.setUser(user)
    scope.setTag('role', user.role)
    if (employer) scope.setTag('customer', employer.key)
    scope.setContext('device', device)
    scope.setContext('os', os)
    scope.setContext('app', app)
    scope.setContext('business', business)
    // It began some minutes ago: nobody wants to wait for it.
    Sentry.startSession({ started: Date.now() / 1000 - randomInt(60, 900) })
    try {
      const { way, workflow } = mishap ?? pick(ways)
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
      scope.setTag('workflow', workflow)
      if (employer) usage.visited({ ...user, business: employer }, { way, workflow }, mishap === null)
      if (mishap) await meet(mishap)
    } finally {
      // An event marks its visitor's session only while that is open.
      await Sentry.flush(2_000)
      Sentry.endSession()
    }
  })
}

const clicks = ['button.primary', 'li.item:nth-child(2)', 'input[name=quantity]', 'a.continue']

async function meet({ happens, handled }: Mishap): Promise<void> {
  try {
    await happens()
  } catch (error) {
    // What was not expected reaches the framework's last handler, and the visitor sees a broken page.
    const mechanism = handled ? undefined : { type: 'shop.last-resort', handled: false }
    Sentry.captureException(error, mechanism && { mechanism })
  }
}
