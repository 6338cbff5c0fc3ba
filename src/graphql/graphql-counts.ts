import type { Transport } from './connections.ts'
import type { EventCounts } from './operations/events.ts'

/** What those who stay connected are, and what they missed, on this node. */
export interface GraphQLCounts {
  connections: Record<Transport, number>
  events: Readonly<EventCounts>
}
