/**
 * Mean average precision of a ranking: every item that has a companion (same label) asks for its companions among `pool(i)`,
 * which is ranked by falling `score`. Items with equal scores stand in no order, so their average precision is the expected one
 * over all orders (McSherry and Najork 2008). Returns 0 when no item has a companion.
 */
export function meanAveragePrecision(
  actual: readonly string[],
  pool: (item: number) => readonly number[],
  score: (item: number, other: number) => number,
): number {
  let sum = 0
  let queries = 0
  for (let item = 0; item < actual.length; item++) {
    const others = pool(item).filter((other) => other !== item)
    const relevant = others.filter((other) => actual[other] === actual[item]).length
    if (relevant === 0) continue
    const tiers = Map.groupBy(others, (other) => score(item, other))
    let ahead = 0
    let found = 0
    let precisions = 0
    for (const tier of [...tiers.keys()].sort((a, b) => b - a)) {
      const members = tiers.get(tier)!
      const hits = members.filter((other) => actual[other] === actual[item]).length
      // The k-th place holds a hit with probability hits/size; the k-1 before it hold (k-1)(hits-1)/(size-1) of the rest.
      for (let k = 1; k <= members.length && hits > 0; k++) {
        const before = members.length === 1 ? 0 : ((k - 1) * (hits - 1)) / (members.length - 1)
        precisions += ((hits / members.length) * (found + 1 + before)) / (ahead + k)
      }
      ahead += members.length
      found += hits
    }
    sum += precisions / relevant
    queries++
  }
  return queries === 0 ? 0 : sum / queries
}
