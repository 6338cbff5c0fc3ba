import { z } from 'zod'
import type { Notice } from './notice.ts'

/** What nodes tell each other in one message. */
export interface RedisMessage {
  /** The node that sent it. */
  from: string
  /** None: the node only says that it is there. */
  notices: Notice[]
  /** It leaves, and has told all that it stored. */
  leaves?: true | undefined
}

const project = z.number().int()
const ids = z.array(z.string())
const notice: z.ZodType<Notice> = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['crashes', 'issues']), project, issues: ids }),
  z.object({ kind: z.enum(['releases', 'intake', 'usage', 'project', 'alerting']), project }),
  z.object({ kind: z.literal('customers'), project, customers: ids }),
  z.object({ kind: z.literal('metrics'), project, names: ids }),
  z.object({ kind: z.literal('warnings'), project, warnings: ids }),
  z.object({ kind: z.literal('alerts'), project, alerts: ids }),
  z.object({ kind: z.literal('incidents'), project, incidents: ids }),
  z.object({
    kind: z.literal('plugin'),
    node: z.string(),
    plugin: z.string(),
    command: z.enum(['disable', 'enable', 'resetCircuits', 'reload']).optional(),
  }),
  z.object({ kind: z.enum(['access', 'deliveries', 'documents', 'lost']) }),
])
// While nodes are replaced one by one, a newer one may tell what this one has no word for.
const message = z.object({
  from: z.string(),
  notices: z.array(notice.catch({ kind: 'lost' })),
  leaves: z.literal(true).optional(),
})

/** Null for a text that no node wrote. A notice that is not known counts as lost. */
export function readRedisMessage(text: string): RedisMessage | null {
  try {
    return message.parse(JSON.parse(text))
  } catch {
    return null
  }
}
