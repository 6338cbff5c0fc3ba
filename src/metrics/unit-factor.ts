/** UCUM codes and what people write beside them, each with what one of it is in the unit its line begins with. */
const dimensions: readonly Readonly<Record<string, number>>[] = [
  { s: 1, ns: 1e-9, us: 1e-6, µs: 1e-6, ms: 1e-3, min: 60, h: 3_600, d: 86_400 },
  {
    By: 1,
    B: 1,
    bit: 1 / 8,
    ...scaled(1_000, ['kBy', 'MBy', 'GBy', 'TBy'], ['kB', 'MB', 'GB', 'TB']),
    ...scaled(1_024, ['KiBy', 'MiBy', 'GiBy', 'TiBy'], ['KiB', 'MiB', 'GiB', 'TiB']),
  },
  { '1': 1, '%': 0.01 },
  { fps: 1, '{frame}/s': 1, '1/s': 1, Hz: 1 },
]

function scaled(step: number, ...names: string[][]): Record<string, number> {
  return Object.fromEntries(names.flatMap((sizes) => sizes.map((name, index) => [name, step ** (index + 1)])))
}

/** How many of the unit `to` one of `from` is: 1 where either is not said, null where they cannot be converted. */
export function unitFactor(from: string | null, to: string | null): number | null {
  if (from === null || to === null || from === to) return 1
  const dimension = dimensions.find((units) => Object.hasOwn(units, from) && Object.hasOwn(units, to))
  return dimension === undefined ? null : dimension[from]! / dimension[to]!
}
