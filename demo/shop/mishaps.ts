import * as Sentry from '@sentry/node'
import { applyCoupon, formatTotal, pay } from './checkout.ts'
import { makeThumbnail, readDimensions, warmCache } from './images.ts'
import { rememberedVisitor, signIn } from './login.ts'
import { countOrders, placeOrder } from './orders.ts'
import { breadcrumbTrail, findProducts } from './search.ts'
import { fetchPrices, loadSuggestions, lockForSync } from './sync.ts'
import type { Way } from './ways.ts'

/** Something that goes wrong in the shop: real code paths with the input that breaks them. */
export interface Mishap extends Way {
  /** Whether the shop catches it and goes on. */
  handled: boolean
  /** Releases that have it. Absent: all. */
  releases?: string[]
  happens(): unknown
}

const sizes = ['12.0', '9,5', 'M']

export const mishaps: Mishap[] = [
  {
    // 1.5.0 forgot that a coupon can have expired.
    weight: 6,
    releases: ['shop@1.5.0'],
    way: ['home', 'cart', 'checkout'],
    workflow: 'checkout',
    handled: false,
    happens: () => applyCoupon({ items: [{ sku: 'TEA-100', cents: 950, count: 2 }], coupon: 'SUMMER-2019' }),
  },
  {
    weight: 2,
    way: ['cart', 'checkout'],
    workflow: 'checkout',
    handled: true,
    happens: () => pay({ orderId: orderNumber(), cents: 4200, card: 'expired' }),
  },
  {
    way: ['cart', 'checkout'],
    workflow: 'checkout',
    handled: false,
    happens: () => formatTotal(1999, 'EURO'),
  },
  {
    weight: 5,
    way: ['home', 'stock'],
    workflow: 'stock sync',
    handled: true,
    happens: () => fetchPrices(['TEA-100', 'POT-2']),
  },
  { weight: 2, way: ['stock'], workflow: 'stock sync', handled: true, happens: () => lockForSync() },
  { weight: 2, way: ['home'], workflow: 'browsing', handled: true, happens: () => loadSuggestions() },
  {
    weight: 2,
    way: ['cart', 'orders'],
    workflow: 'checkout',
    handled: false,
    // Tapped twice.
    happens: () => {
      const id = orderNumber()
      placeOrder(id, 'TEA-100')
      placeOrder(id, 'TEA-100')
    },
  },
  {
    // The column came with 1.4.0's migration, which some tills never ran.
    weight: 2,
    releases: ['shop@1.4.0'],
    way: ['orders', 'reports'],
    workflow: 'reporting',
    handled: false,
    happens: () => countOrders('warehouse'),
  },
  {
    weight: 3,
    way: ['product', 'upload'],
    workflow: 'picture upload',
    handled: false,
    happens: () => readDimensions(Buffer.from('89504e47', 'hex')),
  },
  {
    way: ['product', 'upload'],
    workflow: 'picture upload',
    handled: false,
    happens: () => makeThumbnail({ width: 2 ** 31, height: 2 ** 31 }),
  },
  // Nobody waits for it, so what it throws is an unhandled rejection of the process.
  { weight: 2, way: ['home', 'product'], workflow: 'browsing', handled: false, happens: () => warmCache(['hero.jpg']) },
  {
    weight: 2,
    way: ['start'],
    workflow: 'sign-in',
    handled: true,
    happens: () => rememberedVisitor('eyJpZCI6NDJ9|truncated'),
  },
  {
    weight: 2,
    way: ['start', 'login'],
    workflow: 'sign-in',
    handled: true,
    happens: () => {
      for (let attempt = 1; attempt <= 5; attempt++) signIn('clerk', `guess ${attempt}`)
      Sentry.captureMessage('Five wrong passwords in a row', 'warning')
    },
  },
  {
    weight: 2,
    way: ['search'],
    workflow: 'browsing',
    handled: true,
    happens: () => findProducts(`tea (${sizes[orderNumber() % 3]}`),
  },
  {
    releases: ['shop@1.5.0'],
    way: ['product'],
    workflow: 'browsing',
    handled: false,
    happens: () => breadcrumbTrail('gifts'),
  },
]

function orderNumber(): number {
  return 10_000 + Math.floor(Math.random() * 90_000)
}
