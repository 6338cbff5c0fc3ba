/** Turns what a client calls back with into what a test waits for, one after the other. */
export function inbox<Item>() {
  const items: Item[] = []
  let waiting = Promise.withResolvers<void>()
  let failure: { reason: unknown } | null = null
  const wake = () => {
    waiting.resolve()
    waiting = Promise.withResolvers()
  }
  return {
    next: (item: Item) => {
      items.push(item)
      wake()
    },
    error: (reason: unknown) => {
      failure = { reason }
      wake()
    },
    complete: () => {
      failure = { reason: new Error('The subscription has ended.') }
      wake()
    },
    async take(): Promise<Item> {
      while (items.length === 0) {
        if (failure) throw failure.reason
        await waiting.promise
      }
      return items.shift()!
    },
  }
}
