import type {
  Call,
  CustomerFacts,
  CustomerUsage,
  HealthCheck,
  HealthScore,
  Host,
  Notifier,
  Plugin,
  RecoveryStrategy,
  SchemaAddition,
} from 'evenkeel/plugin'
import { definePlugin, throwUnlessTaken } from 'evenkeel/plugin'
import type { Receiver } from 'evenkeel/testing'
import { z } from 'zod'

const config = z.strictObject({ url: z.url().describe('Where to send.') })
type Options = z.output<typeof config>

/** Options that point at a receiver. */
export const aimed = (receiver: Receiver): Options => ({ url: receiver.url })

/** A plugin that talks to somebody. */
export function talker(register: (host: Host, options: Options) => void, rest: Partial<Plugin<Options>> = {}): Plugin {
  return definePlugin({ name: 'sample', contract: 1, config, register, ...rest })
}

/** A plugin that needs no options. */
export function adder(register: (host: Host) => void, rest: Partial<Plugin> = {}): Plugin {
  return definePlugin({ name: 'sample', contract: 1, register, ...rest })
}

export async function post(url: string, body: object, call: Call): Promise<void> {
  const headers = { 'idempotency-key': call.idempotencyKey }
  await throwUnlessTaken(await call.fetch(url, { method: 'POST', headers, body: JSON.stringify(body) }))
}

export const notifier = ({ url }: Options, rest: Partial<Notifier> = {}): Notifier => ({
  name: 'sample',
  notify: (notification, call) => post(url, notification, call),
  preview: (notification) => [{ name: 'json', contentType: 'application/json', body: JSON.stringify(notification) }],
  ...rest,
})

export const strategy = ({ url }: Options, rest: Partial<RecoveryStrategy> = {}): RecoveryStrategy => ({
  name: 'sample',
  async recover(order, call) {
    if (order.dryRun) return { done: false, note: `Would ask ${url}.` }
    await post(url, order, call)
    return { done: true, note: `Asked ${url}.` }
  },
  ...rest,
})

export const health = ({ url }: Options, rest: Partial<HealthCheck> = {}): HealthCheck => ({
  name: 'sample',
  async check(call) {
    try {
      const { status } = await call.fetch(url)
      return { status: status === 200 ? 'HEALTHY' : 'DEGRADED', note: `It answered ${status}.`, latency: 1 }
    } catch (error) {
      return { status: 'CRITICAL', note: String(error), latency: null }
    }
  },
  ...rest,
})

/** Scores what customers did, and nothing else. */
export const scorer = (of: (usage: CustomerUsage) => number = () => 50) => ({
  name: 'sample',
  score: ({ usage }: CustomerFacts): HealthScore => ({
    usage: usage && { score: of(usage.current), reason: 'As it is.' },
    satisfaction: null,
    adoption: null,
    support: null,
    churnRisk: null,
    recommendations: [],
  }),
})

export const schema: SchemaAddition = {
  typeDefs: `
    extend type Query { sampleTickets(state: SampleState! = OPEN): [SampleTicket!] }
    extend type Mutation { sampleOpen(input: SampleOpenInput!): SampleTicket }
    extend type Crash { sampleTicket: SampleTicket }
    enum SampleState { OPEN CLOSED }
    input SampleOpenInput { title: String!, at: DateTime!, tags: [String!]!, weight: Float }
    type SampleTicket { title: String!, parent: SampleTicket, note(language: ID!): String }
  `,
  resolvers: {
    Query: { sampleTickets: () => [{ title: 'one', parent: { title: 'two', parent: null } }] },
    Mutation: { sampleOpen: (_, { input }) => ({ title: input.title, parent: null }) },
    Crash: { sampleTicket: ({ id }) => ({ title: id, parent: null }) },
    SampleTicket: { note: () => null },
  },
}
