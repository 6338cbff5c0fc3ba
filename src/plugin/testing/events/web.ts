import type { SentryEvent } from '../sentry-event.ts'

/** A bundled script in a browser; nobody caught the error. */
export const browser: SentryEvent = {
  event_id: '5e0a7c1f9b3d4a26b1c8d7e6f5a40001',
  timestamp: '2026-03-04T05:06:07.120Z',
  platform: 'javascript',
  level: 'error',
  release: 'shop-web@4.12.0',
  environment: 'production',
  dist: '1187',
  transaction: '/checkout',
  sdk: { name: 'sentry.javascript.react', version: '9.14.0' },
  exception: {
    values: [
      {
        type: 'TypeError',
        value: "Cannot read properties of undefined (reading 'total')",
        mechanism: { type: 'onerror', handled: false },
        stacktrace: {
          frames: [
            frame('https://shop.example/assets/vendor.9f2c1a.js', 'MessagePort.T', 40, 21_577),
            frame('https://shop.example/assets/vendor.9f2c1a.js', 'rl', 38, 118_204),
            { ...frame('https://shop.example/assets/app.4b81e0.js', 'onClick', 1, 90_412), in_app: true },
            { ...frame('https://shop.example/assets/app.4b81e0.js', 'n', 1, 38_655), in_app: true },
          ],
        },
      },
    ],
  },
  user: { id: 'c0ffee12' },
  tags: { browser: 'Firefox 138.0', 'customer.tier': 'gold' },
  request: { url: 'https://shop.example/checkout', headers: { 'User-Agent': 'Mozilla/5.0 (X11) Firefox/138.0' } },
  contexts: {
    browser: { name: 'Firefox', version: '138.0' },
    os: { name: 'Windows', version: '11' },
    device: { family: 'PC' },
  },
  breadcrumbs: [
    { timestamp: 1_772_600_760, category: 'navigation', data: { from: '/cart', to: '/checkout' } },
    { timestamp: 1_772_600_764.5, category: 'fetch', data: { method: 'GET', url: '/api/cart', status_code: 502 } },
    { timestamp: 1_772_600_767, category: 'ui.click', message: 'button#pay' },
  ],
}

/** A server in Node: one error wraps another, and the line in question is known. */
export const node: SentryEvent = {
  event_id: '5e0a7c1f9b3d4a26b1c8d7e6f5a40002',
  timestamp: '2026-03-04T05:07:00Z',
  platform: 'node',
  level: 'error',
  release: 'shop-api@2.3.1',
  environment: 'production',
  server_name: 'api-7c9f',
  transaction: 'POST /orders',
  sdk: { name: 'sentry.javascript.node', version: '9.14.0' },
  exception: {
    values: [
      {
        type: 'Error',
        value: 'connect ECONNREFUSED 10.2.0.14:5432',
        stacktrace: {
          frames: [
            { function: 'TCPConnectWrap.afterConnect', filename: 'node:net', module: 'net', lineno: 1637, colno: 16 },
          ],
        },
      },
      {
        type: 'OrderNotSaved',
        value: 'The order could not be saved',
        mechanism: { type: 'auto.http.express', handled: false },
        stacktrace: {
          frames: [
            frame('/srv/shop/node_modules/express/lib/router/layer.js', 'Layer.handle', 95, 5),
            {
              ...frame('/srv/shop/src/orders/save.ts', 'saveOrder', 41, 11),
              in_app: true,
              pre_context: ['  try {', '    await pool.query(INSERT, values)', '  } catch (cause) {'],
              context_line: "    throw new OrderNotSaved('The order could not be saved', { cause })",
              post_context: ['  }', '}'],
            },
          ],
        },
      },
    ],
  },
  contexts: {
    runtime: { name: 'node', version: 'v24.4.0' },
    device: { memory_size: 2_147_483_648, free_memory: 48_000_000 },
  },
  extra: { pending_tasks: 12 },
}

function frame(file: string, name: string, lineno: number, colno: number) {
  return { filename: file, abs_path: file, function: name, lineno, colno, in_app: false }
}
