/** Null of nothing. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

export function round(value: number | null, digits = 0): number | null {
  return value === null ? null : Number(value.toFixed(digits))
}

/** To two digits; null where a side was not measured. */
export function ratio(a: number | null | undefined, b: number | null | undefined): number | null {
  return a == null || b == null ? null : round(a / b, 2)
}

/** Rows under their titles, as wide as the widest cell of a column. */
export function table(titles: string[], rows: (string | number | null)[][]): string {
  const cells = [titles, ...rows.map((row) => row.map((cell) => String(cell ?? '—')))]
  const widths = titles.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)))
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]! + 2))
        .join('')
        .trimEnd(),
    )
    .join('\n')
}
