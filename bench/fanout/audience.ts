import { join } from 'node:path'
import { askChild } from '../shared/ask-child.ts'
import { type Child, startNode } from '../shared/child-process.ts'
import type { Order, Received } from '../shared/subscribers.ts'
import type { Contender } from './contenders.ts'

/** The subscribers of one contender, in processes of their own. */
export interface Audience extends AsyncDisposable {
  /** From now on each should get one message. */
  expect(): Promise<void>
  /** @param patience in milliseconds */
  collect(patience: number): Promise<Received>
}

const script = join(import.meta.dirname, '../shared/subscribers.ts')

/** Resolves when all are subscribed. */
export async function gatherAudience(contender: Contender, subscribers: number, processes: number): Promise<Audience> {
  await using stack = new AsyncDisposableStack()
  const children: Child[] = Array.from({ length: processes }, () => stack.use(startNode([script])))
  const tell = <Answer>(order: (index: number) => Order) =>
    Promise.all(children.map((child, index) => askChild<Answer>(child, order(index))))
  const { subscribing, answersAtOnce } = contender
  await tell((index) => {
    const count = Math.floor((subscribers + index) / processes)
    return { kind: 'connect', subscribing, count, answersAtOnce }
  })
  const owned = stack.move()
  return {
    async expect() {
      await tell(() => ({ kind: 'expect' }))
    },
    async collect(patience) {
      const parts = await tell<Received>(() => ({ kind: 'collect', patience }))
      return parts.reduce((sum, part) => ({
        reached: sum.reached + part.reached,
        repeated: sum.repeated + part.repeated,
        differing: sum.differing + part.differing + (sum.message === part.message ? 0 : 1),
        otherMessage: sum.otherMessage ?? part.otherMessage ?? (sum.message === part.message ? null : part.message),
        fault: sum.fault ?? part.fault,
        first: Math.min(sum.first, part.first),
        last: Math.max(sum.last, part.last),
        cpuSeconds: sum.cpuSeconds + part.cpuSeconds,
        message: sum.message,
      }))
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}
