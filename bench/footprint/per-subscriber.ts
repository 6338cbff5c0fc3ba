import { gatherAudience } from '../fanout/audience.ts'
import { type Contender, startOurs, startReference } from '../fanout/contenders.ts'
import { collectedMemory, memoryFlags, residentWhenIdle } from './memory.ts'

/** Bytes a subscriber that waits for a change. */
export interface PerSubscriber {
  /** Resident, as the process is after some idle seconds, garbage and all. */
  resident: number
  /** Resident after a full collection. */
  residentCollected: number
  /** JavaScript objects after a full collection. */
  heap: number
  /** Memory outside of V8's heap that objects in it own, after a full collection. */
  external: number
}

/** The product on PostgreSQL and a bare `ws` server, both with as many subscribers of the same answer. */
export async function measurePerSubscriber(subscribers: number, profileFolder?: string) {
  await using stack = new AsyncDisposableStack()
  const ours = stack.use(await startOurs({ flags: memoryFlags, profileFolder }))
  const plain = stack.use(await startReference('plain', ours.answers, memoryFlags))
  return { ours: await measure(ours, subscribers), plain: await measure(plain, subscribers) }
}

/** Of those who warm the server up and leave again. */
const VISITORS = 500

async function measure(contender: Contender, subscribers: number): Promise<PerSubscriber> {
  const { server } = contender
  await (await gatherAudience(contender, VISITORS, 1))[Symbol.asyncDispose]()
  await residentWhenIdle(server)
  const before = await collectedMemory(server)
  await using _audience = await gatherAudience(contender, subscribers, 1)
  const resident = (await residentWhenIdle(server)).now
  const after = await collectedMemory(server)
  return {
    resident: (resident - before.rss) / subscribers,
    residentCollected: (after.rss - before.rss) / subscribers,
    heap: (after.heapUsed - before.heapUsed) / subscribers,
    external: (after.external - before.external) / subscribers,
  }
}
