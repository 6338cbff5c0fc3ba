/** Shares between 0 and 1. */
export interface BCubed {
  precision: number
  recall: number
  f1: number
}

/**
 * B-cubed agreement of a grouping with the truth (Bagga and Baldwin 1998; Amigó et al. 2009). For each item: precision is the
 * share of its predicted group that truly belongs with it, recall the share of its true group that was put with it; both are
 * averaged over items, and F1 is the harmonic mean of the averages. The lists are parallel: one label an item.
 */
export function bCubed(predicted: readonly string[], actual: readonly string[]): BCubed {
  if (predicted.length !== actual.length) throw new RangeError('bCubed needs as many predicted labels as actual ones')
  if (predicted.length === 0) return { precision: 1, recall: 1, f1: 1 }
  const sizeOfPredicted = countEach(predicted)
  const sizeOfActual = countEach(actual)
  const pairs = predicted.map((label, i) => JSON.stringify([label, actual[i]]))
  const sizeOfBoth = countEach(pairs)
  let precision = 0
  let recall = 0
  for (let i = 0; i < pairs.length; i++) {
    const both = sizeOfBoth.get(pairs[i]!)!
    precision += both / sizeOfPredicted.get(predicted[i]!)!
    recall += both / sizeOfActual.get(actual[i]!)!
  }
  precision /= pairs.length
  recall /= pairs.length
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}

function countEach(labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}
