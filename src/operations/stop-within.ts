/**
 * Waits for a stop to end, and not for ever.
 * @param limit milliseconds
 * @throws Error when it has not ended by then, and whatever the stop throws
 */
export async function stopWithin(limit: number, stop: () => Promise<void>): Promise<void> {
  const timeout = Promise.withResolvers<never>()
  const timer = setTimeout(() => timeout.reject(new Error(`not stopped after ${limit} ms`)), limit)
  await Promise.race([stop(), timeout.promise]).finally(() => clearTimeout(timer))
}
