import * as Sentry from '@sentry/node'

Sentry.init()
Sentry.setUser({ id: 'u-17', email: 'mara@example.org', username: 'mara' })
Sentry.setTags({ role: 'administrator', workflow: 'checkout', screen: 'basket', region: 'north' })
Sentry.setContext('device', { model: 'Scanner 4', family: 'Scanner', memory_size: 4_294_967_296, battery_level: 40 })
Sentry.setContext('app', { app_name: 'Warehouse', app_version: '4.2.0', app_memory: 104_857_600 })
Sentry.setContext('database', { state: 'migrating' })
Sentry.setContext('performance', { frames_per_second: 24 })
Sentry.setContext('business', {
  active_customers: 41,
  active_batches: 3,
  pending_tasks: 12,
  data_integrity: 'verified',
})
Sentry.addBreadcrumb({ category: 'navigation', message: 'basket', data: { from: '/shelf', to: '/basket' } })
Sentry.addBreadcrumb({ category: 'ui.click', message: 'Pay', level: 'info' })

class SQLException extends Error {
  name = 'SQLException'
}

function storeOrder() {
  throw new SQLException('database is locked')
}

try {
  storeOrder()
} catch (error) {
  Sentry.captureException(error)
}
await Sentry.flush()
