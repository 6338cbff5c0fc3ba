import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMailServer } from '../plugins/receivers/mail-server.ts'
import { openSlackWorkspace, type SlackWorkspace } from '../plugins/receivers/slack-workspace.ts'
import { type FreshDatabase, freshDatabase } from '../system/fresh-database.ts'
import { seed } from '../system/seed.ts'
import { ADMIN } from '../system/test-host.ts'
import { graphql } from '../typed/gql.ts'
import { type ClockedProcess, startClockedProcess } from './clocked-process.ts'

let database: FreshDatabase
let slack: SlackWorkspace
let mail: Awaited<ReturnType<typeof openMailServer>>
let folder: string
let node: ClockedProcess

beforeAll(async () => {
  slack = await openSlackWorkspace()
  mail = await openMailServer()
  folder = mkdtempSync(join(tmpdir(), 'evenkeel-response-'))
  const plugins = [
    { use: 'threshold' },
    { use: 'slack', config: { webhookUrl: `${slack.url}/services/T1/B1/x` } },
    {
      use: 'email',
      config: {
        host: '127.0.0.1',
        port: mail.port,
        security: 'none',
        from: 'evenkeel@example.org',
        to: ['ops@example.org'],
      },
    },
  ]
  writeFileSync(
    join(folder, 'evenkeel.config.json'),
    JSON.stringify({ plugins, network: { allowPrivate: ['127.0.0.1'] } }),
  )
  database = await freshDatabase()
  node = await start(new Date('2026-03-02T09:00:00Z'))
})
afterAll(async () => {
  await node?.kill()
  await database?.drop()
  await slack?.[Symbol.asyncDispose]()
  await mail?.[Symbol.asyncDispose]()
  if (folder) rmSync(folder, { recursive: true })
})

const start = (now: Date) =>
  startClockedProcess(
    {
      ...database.settings,
      EVENKEEL_ADMIN_TOKEN: ADMIN,
      EVENKEEL_CONFIG: join(folder, 'evenkeel.config.json'),
      INGEST_THREADS: '0',
    },
    now,
  )

/** A power cut; another process goes on. */
async function cutPower(): Promise<void> {
  await node.kill()
  node = await start(node.now())
}

const ask = () => seed(node).gql
const read = async () => (await ask()(ReadResponse, {})).project!

/** A stretch of time in which the app reports every half a minute. */
async function report(megabytes: number, seconds: number): Promise<void> {
  for (let past = 0; past < seconds; past += 30) {
    const samples = [{ name: 'app.memory.used', value: megabytes, unit: 'MB' }]
    await ask()(RecordMemory, { input: { project: 'default', samples } })
    await node.advance(30, 15)
  }
}

/** What both receivers have got, as soon as nothing is on its way any more. */
async function told(): Promise<string[]> {
  for (;;) {
    const { deliveries } = await ask()(OnTheirWay, {})
    if (deliveries.nodes.length === 0) break
    await new Promise((resolve) => setImmediate(resolve))
  }
  const inSlack = slack.messages.map(({ text }) => text)
  expect(mail.arrived.map((letter) => letter.mail.subject)).toHaveLength(inSlack.length)
  return inSlack
}

test('a metric rises, and everything follows once, whatever happens to the process in between', async () => {
  await report(260, 30)
  const warned = await read()
  expect(warned.warnings.nodes).toMatchObject([{ type: 'MEMORY_PRESSURE', level: 'EMERGENCY', resolved: false }])
  expect(warned.alerts.nodes).toMatchObject([{ state: 'PENDING', rule: { name: 'Memory in use' } }])
  expect(await told()).toEqual([])
  await cutPower()

  await report(260, 60)
  const fired = await read()
  expect(fired.alerts.nodes).toMatchObject([{ state: 'FIRING', level: 'CRITICAL' }])
  expect(fired.incidents.nodes).toMatchObject([{ status: 'INVESTIGATING', severity: 'CRITICAL' }])
  const first = await told()
  expect(first.at(-1)).toMatch(/Memory in use/)
  await cutPower()

  await report(260, 330)
  const escalated = await told()
  expect(escalated.length).toBeGreaterThan(first.length)
  expect((await read()).alertGroups.nodes[0]!.pages.nodes.map(({ step }) => step)).toContain(2)
  await cutPower()

  const { acknowledgeAlert } = await ask()(AcknowledgeMemory, { id: fired.alerts.nodes[0]!.id })
  expect(acknowledgeAlert.errors).toEqual([])
  await node.advance(1)
  const acknowledged = await told()
  expect(acknowledged).toHaveLength(escalated.length + 1)
  expect(acknowledged.at(-1)).toMatch(/^👀 Acknowledged: /)
  await cutPower()
  await report(260, 1_200)
  expect(await told()).toEqual(acknowledged)

  await report(100, 600)
  const over = await read()
  expect(over.alerts.nodes).toMatchObject([{ state: 'RESOLVED' }])
  expect(over.warnings.nodes).toMatchObject([{ resolved: true, resolution: 'RECOVERED' }])
  expect(over.incidents.nodes).toMatchObject([{ status: 'MONITORING' }])
  const resolved = await told()
  expect(resolved).toHaveLength(acknowledged.length + 1)
  expect(resolved.at(-1)).toMatch(/^✅ Resolved: /)
  await cutPower()
  await report(100, 60)
  expect(await told()).toEqual(resolved)
  await node.advance(1_800)
  expect((await read()).incidents.nodes).toMatchObject([{ status: 'RESOLVED' }])
  expect(await told()).toEqual(resolved)
}, 60_000)

const RecordMemory = graphql(`
  mutation RecordMemory($input: RecordMetricsInput!) {
    recordMetrics(input: $input) {
      stored
      errors {
        message
      }
    }
  }
`)

const AcknowledgeMemory = graphql(`
  mutation AcknowledgeMemory($id: ID!) {
    acknowledgeAlert(input: { alertId: $id }) {
      errors {
        message
      }
    }
  }
`)

const OnTheirWay = graphql(`
  query OnTheirWay {
    deliveries(filter: { states: [PENDING] }) {
      nodes {
        id
      }
    }
  }
`)

const ReadResponse = graphql(`
  query ReadResponse {
    project(slug: "default") {
      warnings {
        nodes {
          type
          level
          resolved
          resolution
        }
      }
      alerts {
        nodes {
          id
          state
          level
          rule {
            name
          }
        }
      }
      alertGroups {
        nodes {
          pages {
            nodes {
              step
              reason
            }
          }
        }
      }
      incidents {
        nodes {
          status
          severity
        }
      }
    }
  }
`)
