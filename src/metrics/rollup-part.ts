import { addSketch, addToSketch, emptySketch, readSketch, type Sketch } from '../sketches/sketch.ts'
import type { Distribution } from './store-samples.ts'

/** Values of a series in a stretch of time, or some of them. */
export interface RollupPart {
  count: number
  sum: number
  min: number
  max: number
  /** The newest value, the largest of those of one moment; of a distribution its mean. */
  last: number
  /** When that was, in milliseconds. */
  lastAt: number
  sketch: Sketch
}

export function emptyPart(): RollupPart {
  const [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  return { count: 0, sum: 0, min, max, last: 0, lastAt: Number.NEGATIVE_INFINITY, sketch: emptySketch() }
}

export function addValue(part: RollupPart, at: number, value: number): void {
  addToSketch(part.sketch, value)
  add(part, { count: 1, sum: value, min: value, max: value, last: value, lastAt: at })
}

export function addDistribution(part: RollupPart, at: number, distribution: Distribution): void {
  const { count, sum, sketch } = distribution
  addSketch(part.sketch, readSketch(sketch))
  add(part, { ...distribution, last: sum / count, lastAt: at })
}

export function addPart(part: RollupPart, other: RollupPart): void {
  addSketch(part.sketch, other.sketch)
  add(part, other)
}

function add(part: RollupPart, other: Omit<RollupPart, 'sketch'>): void {
  part.count += other.count
  // Beyond what can be told, the largest that can.
  part.sum = Math.min(Math.max(part.sum + other.sum, -Number.MAX_VALUE), Number.MAX_VALUE)
  part.min = Math.min(part.min, other.min)
  part.max = Math.max(part.max, other.max)
  if (other.lastAt > part.lastAt || (other.lastAt === part.lastAt && other.last > part.last)) {
    part.last = other.last
    part.lastAt = other.lastAt
  }
}
