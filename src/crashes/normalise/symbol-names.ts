const strippedAppCode = /^<?stripped[ _]application[ _]code>?$/
const placeholder = /^(?:<redacted>|<unknown>|\?+)$/

/** True for the symbol that stands for the app's own code where its names were stripped. */
export function isStrippedAppCode(symbol: string | null): boolean {
  return symbol !== null && strippedAppCode.test(symbol)
}

/** True for a function name that tells which function it is, rather than that the name is missing. */
export function isNamed(symbol: string | null): symbol is string {
  return symbol !== null && !placeholder.test(symbol) && !strippedAppCode.test(symbol)
}
