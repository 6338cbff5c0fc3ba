import type { Serializable } from 'node:child_process'
import { once } from 'node:events'
import type { Child } from './child-process.ts'

/** Sends an order to a child, one at a time, and waits for its answer. @throws Error when the child has ended */
export async function askChild<Answer>({ process: child }: Child, order: Serializable): Promise<Answer> {
  const gone = () => new Error(`The child ${child.spawnargs[1]} has ended`)
  if (child.exitCode !== null || child.signalCode !== null) throw gone()
  const settled = new AbortController()
  const { signal } = settled
  const ended = once(child, 'exit', { signal }).then(() => Promise.reject(gone()))
  try {
    child.send(order)
    const [answer] = await Promise.race([once(child, 'message', { signal }), ended])
    return answer
  } finally {
    settled.abort()
  }
}

/** In the child: answers each order with what `carryOut` makes of it, and ends with the process that started it. */
export function answerOrders<Order>(carryOut: (order: Order) => unknown): void {
  process.on('message', async (order: Order) => process.send!((await carryOut(order)) ?? null))
  process.on('disconnect', () => process.exit())
}
