/** What somebody wants to get done, and the screens they pass on the way to it. */
export interface Way {
  /** How often, beside the others. @default 1 */
  weight?: number
  way: readonly string[]
  workflow: string
}

/** Where nothing goes wrong. */
export const ways: readonly Way[] = [
  { weight: 6, way: ['home', 'product', 'cart', 'checkout', 'thanks'], workflow: 'checkout' },
  { weight: 5, way: ['home', 'search', 'product'], workflow: 'browsing' },
  { weight: 2, way: ['orders', 'reports'], workflow: 'reporting' },
  { weight: 2, way: ['home', 'stock'], workflow: 'stock sync' },
  { weight: 2, way: ['start', 'login', 'home'], workflow: 'sign-in' },
  { way: ['product', 'upload'], workflow: 'picture upload' },
]
