type Dimension = 'time' | 'data' | 'share' | 'rate'

/**
 * How many seconds, bytes, wholes or per second a unit is: UCUM codes, how people write them, and the names of the
 * Sentry protocol ("Metric Units"), which may stand in the plural.
 */
const units = new Map<string, { dimension: Dimension; factor: number }>()

function add(dimension: Dimension, factor: number, ...names: string[]): void {
  for (const name of names) units.set(name, { dimension, factor })
}
function addNamed(dimension: Dimension, factor: number, name: string, ...codes: string[]): void {
  add(dimension, factor, name, `${name}s`, ...codes)
}
addNamed('time', 1e-9, 'nanosecond', 'ns')
addNamed('time', 1e-6, 'microsecond', 'us', 'µs', 'μs')
addNamed('time', 1e-3, 'millisecond', 'ms')
addNamed('time', 1, 'second', 's')
addNamed('time', 60, 'minute', 'min')
addNamed('time', 3_600, 'hour', 'h')
addNamed('time', 86_400, 'day', 'd')
addNamed('time', 604_800, 'week', 'wk')
addNamed('data', 1 / 8, 'bit')
addNamed('data', 1, 'byte', 'By', 'B')
addNamed('data', 1e3, 'kilobyte', 'kBy', 'kB', 'KB')
addNamed('data', 1e6, 'megabyte', 'MBy', 'MB')
addNamed('data', 1e9, 'gigabyte', 'GBy', 'GB')
addNamed('data', 1e12, 'terabyte', 'TBy', 'TB')
addNamed('data', 1e15, 'petabyte', 'PBy', 'PB')
addNamed('data', 1e18, 'exabyte', 'EBy', 'EB')
addNamed('data', 2 ** 10, 'kibibyte', 'KiBy', 'KiB')
addNamed('data', 2 ** 20, 'mebibyte', 'MiBy', 'MiB')
addNamed('data', 2 ** 30, 'gibibyte', 'GiBy', 'GiB')
addNamed('data', 2 ** 40, 'tebibyte', 'TiBy', 'TiB')
addNamed('data', 2 ** 50, 'pebibyte', 'PiBy', 'PiB')
addNamed('data', 2 ** 60, 'exbibyte', 'EiBy', 'EiB')
add('share', 1, '1', 'ratio')
add('share', 0.01, '%', 'percent')
add('rate', 1, 'fps', '{frame}/s', 'frames/s', '1/s', 'Hz')

/** What the Sentry protocol sends for values without a unit. */
const none = 'none'

/** How many of the unit `to` one of `from` is: 1 when either is not given; null when they cannot be converted. */
export function unitFactor(from: string | null, to: string | null): number | null {
  if (from === null || to === null || from === none || to === none || from === to) return 1
  const one = units.get(from)
  const other = units.get(to)
  if (one === undefined || other === undefined || one.dimension !== other.dimension) return null
  return one.factor / other.factor
}

/** For people: `212 MB`, `0.62 %`, `0.7`. */
export function inUnit(value: number, unit: string | null): string {
  const figure = String(Number(value.toPrecision(6)))
  return unit === null || unit === '1' || unit === none ? figure : `${figure} ${unit}`
}
