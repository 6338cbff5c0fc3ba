export interface Ordered {
  readonly name: string
  readonly after: readonly string[]
}

/**
 * Sorts so that each comes after those it names, otherwise as listed; names that are not listed are passed over.
 * Each cycle is given as the names along it, and its members still appear in the order.
 */
export function orderByAfter<T extends Ordered>(listed: readonly T[]): { order: T[]; cycles: string[][] } {
  const byName = new Map(listed.map((item) => [item.name, item]))
  const order: T[] = []
  const cycles: string[][] = []
  const done = new Set<string>()
  const trail: string[] = []

  function visit(item: T): void {
    if (done.has(item.name)) return
    const at = trail.indexOf(item.name)
    if (at >= 0) {
      cycles.push(trail.slice(at))
      return
    }
    trail.push(item.name)
    for (const other of item.after) {
      const before = byName.get(other)
      if (before) visit(before)
    }
    trail.pop()
    done.add(item.name)
    order.push(item)
  }

  for (const item of listed) visit(item)
  return { order, cycles }
}
