import { randomInt } from 'node:crypto'

/** One of the list by chance, an item of weight 2 twice as often as one of weight 1. Weights are whole numbers. */
export function pick<Item extends { weight?: number }>(items: readonly Item[]): Item {
  let left = randomInt(items.reduce((sum, { weight = 1 }) => sum + weight, 0))
  for (const item of items) {
    left -= item.weight ?? 1
    if (left < 0) return item
  }
  throw new RangeError('There is nothing to pick from.')
}
