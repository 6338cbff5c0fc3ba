import { setTimeout as pause } from 'node:timers/promises'
import { askGraphQL } from '../shared/our-server.ts'
import type { Server } from '../shared/server.ts'

/**
 * Seconds from sending a bad sample until its alert fires, of each of some rules of default settings, which differ in where
 * between two evaluations the sample comes.
 */
export async function timeToAlert(server: Server, rules: number): Promise<number[]> {
  const times: number[] = []
  for (let number = 0; number < rules; number++) {
    const metric = `bench.alert.${number}`
    const { createAlertRule } = await askGraphQL<{ createAlertRule: { errors: object[] } }>(server, create, {
      input: {
        project: 'bench',
        name: metric,
        kind: 'METRIC',
        metric: {
          metric,
          aggregate: 'MAX',
          windowSeconds: 60,
          comparison: 'ABOVE',
          thresholds: { critical: 100 },
        },
      },
    })
    if (createAlertRule.errors.length > 0) throw new Error(JSON.stringify(createAlertRule.errors))
    await pause((number * 15_000) / rules)
    const began = performance.now()
    await askGraphQL(server, record, { input: { project: 'bench', samples: [{ name: metric, value: 500 }] } })
    while (!(await isFiring(server, metric))) await pause(20)
    times.push((performance.now() - began) / 1_000)
  }
  return times
}

const create = `mutation ($input: AlertRuleInput!) { createAlertRule(input: $input) { errors { message path } } }`
const record = `mutation ($input: RecordMetricsInput!) { recordMetrics(input: $input) { stored } }`
const firing = `query { project(slug: "bench") { alerts(filter: { states: [FIRING] }, first: 50) { nodes { rule { name } } } } }`

async function isFiring(server: Server, metric: string): Promise<boolean> {
  type Answer = { project: { alerts: { nodes: { rule: { name: string } }[] } } }
  const { project } = await askGraphQL<Answer>(server, firing)
  return project.alerts.nodes.some(({ rule }) => rule.name === metric)
}
