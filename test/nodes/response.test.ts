import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ClockedProcess, startClockedProcess } from '../product/clocked-process.ts'
import { type FreshDatabase, freshDatabase } from '../system/fresh-database.ts'
import { type Receiver, startReceiver } from '../system/receiver.ts'
import { seed } from '../system/seed.ts'
import { ADMIN } from '../system/test-host.ts'
import { graphql } from '../typed/gql.ts'

let database: FreshDatabase
let receiver: Receiver
let nodes: ClockedProcess[] = []

beforeAll(async () => {
  receiver = await startReceiver()
  database = await freshDatabase()
  const settings = {
    ...database.settings,
    REDIS_URL: process.env.EVENKEEL_TEST_REDIS!,
    EVENKEEL_ADMIN_TOKEN: ADMIN,
    EVENKEEL_CONFIG: receiver.configuration,
    INGEST_THREADS: '0',
  }
  const now = new Date('2026-03-02T09:00:00Z')
  // The first one prepares the database.
  nodes = [await startClockedProcess(settings, now)]
  nodes.push(...(await Promise.all([1, 2].map(() => startClockedProcess(settings, now)))))
})
afterAll(async () => {
  await Promise.all(nodes.map((node) => node.kill()))
  await database?.drop()
  await receiver?.[Symbol.asyncDispose]()
})

/** Puts the clocks of all nodes forward at once: each does, or tries to do, what is due. */
async function advance(seconds: number, step: number): Promise<void> {
  for (let past = 0; past < seconds; past += step) await Promise.all(nodes.map((node) => node.advance(step)))
}

const read = () => seed(nodes[0]!).gql(ReadPages, {})

/** What the receiver has got, as soon as nothing is on its way any more: how often each notification, by its key. */
async function arrived(): Promise<{ notifications: number; repeated: string[] }> {
  while ((await read()).deliveries.nodes.length > 0) await new Promise((resolve) => setImmediate(resolve))
  const times = Map.groupBy(receiver.arrivals, ({ key }) => key)
  return { notifications: times.size, repeated: [...times].flatMap(([key, all]) => (all.length > 1 ? [key] : [])) }
}

test('three nodes tell each thing once, and two go on when one is gone', async () => {
  const { gql } = seed(nodes[0]!)
  const rules = Array.from({ length: 6 }, (_, number) => ({
    project: 'default',
    name: `Load ${number}`,
    kind: 'METRIC' as const,
    metric: {
      metric: `load.${number}`,
      aggregate: 'LAST' as const,
      windowSeconds: 3_600,
      thresholds: { critical: 10 },
    },
    forSeconds: 30,
  }))
  for (const input of rules) {
    const { createAlertRule } = await gql(CreateLoadRule, { input })
    expect(createAlertRule.errors).toEqual([])
  }
  const record = (value: number) => {
    const samples = rules.map(({ metric }) => ({ name: metric.metric, value }))
    return gql(RecordLoad, { input: { project: 'default', samples } })
  }
  await record(50)
  await advance(75, 15)
  expect(await arrived()).toEqual({ notifications: 6, repeated: [] })

  await nodes.pop()!.kill()
  await advance(330, 30)
  // Nobody has answered within five minutes: the second step.
  expect(await arrived()).toEqual({ notifications: 12, repeated: [] })

  await record(1)
  await advance(360, 30)
  expect(await arrived()).toEqual({ notifications: 18, repeated: [] })
  const { project } = await read()
  for (const { state, entries } of project!.alerts.nodes) {
    expect(state).toBe('RESOLVED')
    expect(entries.map(({ to }) => to)).toEqual(['PENDING', 'FIRING', 'RESOLVED'])
  }
  expect(project!.alerts.nodes).toHaveLength(6)
}, 60_000)

const CreateLoadRule = graphql(`
  mutation CreateLoadRule($input: AlertRuleInput!) {
    createAlertRule(input: $input) {
      errors {
        message
        path
      }
    }
  }
`)

const RecordLoad = graphql(`
  mutation RecordLoad($input: RecordMetricsInput!) {
    recordMetrics(input: $input) {
      stored
    }
  }
`)

const ReadPages = graphql(`
  query ReadPages {
    deliveries(filter: { states: [PENDING] }) {
      nodes {
        id
      }
    }
    project(slug: "default") {
      alerts {
        nodes {
          state
          entries {
            to
          }
        }
      }
    }
  }
`)
