interface Cart {
  items: { sku: string; cents: number; count: number }[]
  coupon: string
}

const coupons: Record<string, { percent: number }> = { 'TEA-WEEK': { percent: 10 } }

/** Cents to pay after the coupon. */
export function applyCoupon(cart: Cart): number {
  const sum = cart.items.reduce((total, { cents, count }) => total + cents * count, 0)
  return sum - discountOf(cart.coupon, sum)
}

function discountOf(code: string, sum: number): number {
  const coupon = coupons[code]!
  return Math.round((sum * coupon.percent) / 100)
}

export class PaymentDeclined extends Error {
  override name = 'PaymentDeclined'
}

/** Takes the money, or throws `PaymentDeclined`. */
export async function pay({ orderId, card }: { orderId: number; cents: number; card: string }): Promise<void> {
  const { accepted, reason } = await askBank(card)
  if (!accepted) throw new PaymentDeclined(`The bank declined order ${orderId}: ${reason}`)
}

async function askBank(card: string): Promise<{ accepted: boolean; reason: string }> {
  await Promise.resolve()
  return { accepted: card === 'good', reason: card }
}

export function formatTotal(cents: number, currency: string): string {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).format(cents / 100)
}
