import pg from 'pg'

/** One takes items in while the other commits; more gained nothing. */
const connections = 2

/**
 * The least that can be called taking items in: what arrives while every connection is in a transaction forms the next one.
 *
 * @param table SQL that creates it
 * @param insert the statement that stores a batch; by itself it is a transaction
 * @returns a function that resolves when an item is committed
 */
export async function groupInserts<Item>(
  table: string,
  insert: (items: readonly Item[]) => pg.QueryConfig,
): Promise<(item: Item) => Promise<void>> {
  const idle = await Promise.all(Array.from({ length: connections }, openConnection))
  await idle[0]!.query(table)
  let queue: { item: Item; resolve(): void; reject(error: unknown): void }[] = []

  function pump(): void {
    if (queue.length === 0) return
    const client = idle.pop()
    if (!client) return
    const batch = queue
    queue = []
    client
      .query(insert(batch.map(({ item }) => item)))
      .then(
        () => {
          for (const { resolve } of batch) resolve()
        },
        (error) => {
          for (const { reject } of batch) reject(error)
        },
      )
      .finally(() => {
        idle.push(client)
        pump()
      })
  }

  return (item) => {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    queue.push({ item, resolve, reject })
    if (queue.length === 1) setImmediate(pump)
    return promise
  }
}

async function openConnection(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  return client
}
