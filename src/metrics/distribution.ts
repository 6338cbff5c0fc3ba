import { addToSketch, emptySketch, quantile, writeSketch } from '../sketches/sketch.ts'
import type { AddedHistogram } from './cumulative.ts'
import type { Distribution } from './store-samples.ts'

/**
 * A histogram as it is stored; null for one without values. What it does not say of its sum and its ends is taken from its
 * buckets.
 */
export function distributionOf({ count, sum, min, max, buckets }: AddedHistogram): Distribution | null {
  if (count === 0) return null
  const sketch = emptySketch()
  let estimate = 0
  for (const bucket of buckets) {
    if (bucket.count === 0) continue
    addToSketch(sketch, bucket.value, bucket.count)
    estimate += bucket.value * bucket.count
  }
  return {
    count,
    sum: sum ?? estimate,
    min: min ?? quantile(sketch, 0)!,
    max: max ?? quantile(sketch, 1)!,
    sketch: writeSketch(sketch),
  }
}
