const format = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

/** `1,234.5`, as people read it. */
export const shown = (value: number): string => format.format(value)

/** `1 event`, `1,200 events`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${shown(count)} ${count === 1 ? one : many}`
