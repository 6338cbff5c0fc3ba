import { expect, test } from 'vitest'
import { normalised } from './normalised.ts'

const crumb = (category: string, message: string | null, data: unknown = null, type: string | null = null) => ({
  category,
  message,
  data,
  type,
})

test.each([
  [{ user: { id: 7, username: 'ann', role: 'admin' } }, { id: '7', username: 'ann', role: 'admin' }],
  [{ 'sentry.interfaces.User': { id: 'u' } }, { id: 'u' }],
  [{ user: { id: '[Filtered]', data: { role: 'cook' } } }, { id: null, role: 'cook' }],
  [{ contexts: { user: { userRole: 'cook', id: 3 } } }, { id: '3', role: 'cook' }],
  [{ user: { role: 'a' }, tags: { role: 'b' } }, { role: 'a' }],
  [{ tags: { 'user.role': 'b' } }, { role: 'b' }],
  [{ contexts: { app: { view_names: ['Home', 'Cart'] } }, tags: { screen: 'x' } }, { screen: 'Cart' }],
  [{ tags: { 'ui.screen': 'Cart' }, transaction: 't', platform: 'cocoa' }, { screen: 'Cart' }],
  [
    { transaction: 'CartActivity', platform: 'java', contexts: { os: { name: 'Android' } } },
    { screen: 'CartActivity' },
  ],
  [
    { transaction: 'Cart', platform: 'javascript', sdk: { name: 'sentry.javascript.react-native' } },
    { screen: 'Cart' },
  ],
  [
    {
      breadcrumbs: [
        crumb('navigation', null, { from: '/', to: '/a' }),
        crumb('navigation', null, { from: '/a', to: '/b' }),
      ],
    },
    { screen: '/b', recentActions: ['navigation: / → /a', 'navigation: /a → /b'] },
  ],
  [{ platform: 'javascript', request: { url: 'https://shop.example/cart?x=1' } }, { screen: '/cart' }],
  [{ tags: { workflow: 'checkout' } }, { workflow: 'checkout' }],
  [{ contexts: { workflow: { name: 'checkout' } } }, { workflow: 'checkout' }],
  [{ extra: { currentWorkflow: 'checkout' } }, { workflow: 'checkout' }],
  [{ contexts: { session: { duration: 12.5 } } }, { sessionSeconds: 12.5 }],
  [{ extra: { sessionSeconds: '90' } }, { sessionSeconds: 90 }],
  [
    { contexts: { session: { started: '2025-07-01T11:58:00Z' } }, timestamp: '2025-07-01T11:59:00Z' },
    { sessionSeconds: 60 },
  ],
  [{ contexts: { session: { started: '[Filtered]' }, app: { app_start_time: 1751367600 } } }, { sessionSeconds: 3600 }],
  [{ contexts: { app: { app_start_time: '2025-07-01T11:00:00Z' } } }, { sessionSeconds: 3600 }],
])('%j', (event, expected) => expect(normalised(event).user).toMatchObject(expected))

test.each([
  {},
  { user: { ip_address: '{{auto}}' } },
  { user: 'ann', transaction: '/route', platform: 'python' },
  { contexts: { app: { app_start_time: '2025-07-01T12:05:00Z' } } },
  { breadcrumbs: [crumb('http', 'GET /'), crumb('console', 'x')] },
])('nothing is known from %j', (event) => expect(normalised(event).user).toBeNull())

test('recent actions are the last ten things the person did, in one line each', () => {
  const clicks = Array.from({ length: 12 }, (_, i) => crumb('ui.click', `button ${i}`))
  const mixed = [
    ...clicks,
    crumb('http', 'GET /'),
    crumb('ui.lifecycle', null, { screen: 'Cart', state: 'resumed' }),
    crumb('custom', 'typed\n  in', null, 'user'),
  ]
  const actions = normalised({ breadcrumbs: mixed }).user?.recentActions
  expect(actions).toEqual([
    ...Array.from({ length: 8 }, (_, i) => `ui.click: button ${i + 4}`),
    'ui.lifecycle: Cart resumed',
    'custom: typed in',
  ])
})
