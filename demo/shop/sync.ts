import { setTimeout as pause } from 'node:timers/promises'

/** Nothing listens there: the price server of this shop is always down. */
const priceServer = 'http://127.0.0.1:59871'

export class SyncFailed extends Error {
  override name = 'SyncFailed'
}

export async function fetchPrices(skus: readonly string[]): Promise<unknown> {
  try {
    const response = await fetch(`${priceServer}/prices?skus=${skus.join()}`)
    return await response.json()
  } catch (cause) {
    throw new SyncFailed(`Prices of ${skus.length} products could not be fetched`, { cause })
  }
}

/** Waits for its turn, though not for long. */
export async function lockForSync(): Promise<void> {
  await pause(10_000, undefined, { signal: AbortSignal.timeout(15) })
}

/** From whichever source answers first. */
export async function loadSuggestions(): Promise<unknown> {
  return Promise.any([fetchPrices(['TEA-100']), fetchPrices(['POT-2', 'CUP-4'])])
}
