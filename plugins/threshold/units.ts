type Dimension = 'time' | 'data' | 'share' | 'rate'

/** How many seconds, bytes, wholes or per second a unit is; UCUM codes and how people write them. */
const units = new Map<string, { dimension: Dimension; factor: number }>()

function add(dimension: Dimension, factor: number, ...names: string[]): void {
  for (const name of names) units.set(name, { dimension, factor })
}
add('time', 1e-9, 'ns')
add('time', 1e-6, 'us', 'µs', 'μs')
add('time', 1e-3, 'ms', 'milliseconds')
add('time', 1, 's', 'seconds')
add('time', 60, 'min')
add('time', 3_600, 'h')
add('time', 86_400, 'd')
add('data', 1, 'By', 'B', 'byte', 'bytes')
add('data', 1e3, 'kBy', 'kB', 'KB')
add('data', 1e6, 'MBy', 'MB')
add('data', 1e9, 'GBy', 'GB')
add('data', 2 ** 10, 'KiBy', 'KiB')
add('data', 2 ** 20, 'MiBy', 'MiB')
add('data', 2 ** 30, 'GiBy', 'GiB')
add('share', 1, '1', 'ratio')
add('share', 0.01, '%', 'percent')
add('rate', 1, 'fps', '{frame}/s', 'frames/s', '1/s', 'Hz')

/** How many of the unit `to` one of `from` is: 1 when either is not given; null when they cannot be converted. */
export function unitFactor(from: string | null, to: string | null): number | null {
  if (from === null || to === null || from === to) return 1
  const one = units.get(from)
  const other = units.get(to)
  if (one === undefined || other === undefined || one.dimension !== other.dimension) return null
  return one.factor / other.factor
}

/** For people: `212 MB`, `0.62 %`, `0.7`. */
export function inUnit(value: number, unit: string | null): string {
  const figure = String(Number(value.toPrecision(6)))
  return unit === null || unit === '1' ? figure : `${figure} ${unit}`
}
