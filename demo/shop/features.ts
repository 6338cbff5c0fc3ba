import type { Business } from './businesses.ts'

/** Features in the order in which businesses take to them. */
const features = ['catalogue', 'search', 'cart', 'checkout', 'orders', 'stock', 'reports', 'account'] as const

type Feature = (typeof features)[number]

/** What the screens of the shop are for. */
export const featureOf: Readonly<Record<string, Feature>> = {
  home: 'catalogue',
  product: 'catalogue',
  upload: 'catalogue',
  search: 'search',
  cart: 'cart',
  checkout: 'checkout',
  orders: 'orders',
  thanks: 'orders',
  stock: 'stock',
  reports: 'reports',
  start: 'account',
  login: 'account',
}

/** Whether a business has taken to all that these screens are for. */
export function hasTakenTo({ features: count }: Business, way: readonly string[]): boolean {
  return way.every((screen) => features.indexOf(featureOf[screen]!) < count)
}
