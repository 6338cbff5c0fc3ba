import type { Clock } from '../../src/clock.ts'
import type { Seed, SeededProject } from '../system/seed.ts'
import { graphql } from '../typed/gql.ts'
import type { AlertFilter, AlertRuleInput, UpdateAlertRuleInput } from '../typed/graphql.ts'

export type AlertApp = Awaited<ReturnType<typeof alertApp>>

/** A project without the rules that every project begins with, and what people do with rules and alerts in it. */
export async function alertApp(owner: Seed, clock: Clock) {
  const app: SeededProject = await owner.project()
  const rules = await rulesOf(owner, app)
  await Promise.all(rules.map(({ id }) => owner.gql(DeleteRule, { input: { ruleId: id } })))

  const createRule = async (input: Omit<AlertRuleInput, 'project'>) => {
    const { createAlertRule } = await owner.gql(CreateRule, { input: { project: app.slug, ...input } })
    if (createAlertRule.rule === null) throw new Error(JSON.stringify(createAlertRule.errors))
    return createAlertRule.rule.id
  }
  const alerts = async (filter: AlertFilter = {}) => {
    const { project } = await owner.gql(Alerts, { slug: app.slug, filter })
    return project!.alerts.nodes
  }
  return {
    ...app,
    createRule,
    updateRule: async (input: UpdateAlertRuleInput) => (await owner.gql(UpdateRule, { input })).updateAlertRule,
    deleteRule: async (ruleId: string) => (await owner.gql(DeleteRule, { input: { ruleId } })).deleteAlertRule,
    rules: () => rulesOf(owner, app),
    alerts,
    /** The only alert. */
    async alert() {
      const found = await alerts()
      if (found.length !== 1) throw new Error(`There are ${found.length} alerts.`)
      return found[0]!
    },
    acknowledge: async (alertId: string) => (await owner.gql(Acknowledge, { input: { alertId } })).acknowledgeAlert,
    resolve: async (alertId: string) => (await owner.gql(Resolve, { input: { alertId } })).resolveAlert,
    unsnooze: async (alertId: string) => (await owner.gql(Unsnooze, { input: { alertId } })).unsnoozeAlert,
    snooze: async (input: { alertId: string; until?: string; forSeconds?: number; untilResolved?: boolean }) =>
      (await owner.gql(Snooze, { input })).snoozeAlert,
    /** What the app measures at this moment. */
    async say(name: string, value: number, labels: Record<string, string> = {}, unit?: string) {
      const attributes = Object.entries(labels).map(([name, value]) => ({ name, value }))
      const sample = { name, value, attributes, unit, at: clock.now().toISOString() }
      const { recordMetrics } = await owner.gql(Record, { input: { project: app.slug, samples: [sample] } })
      if (recordMetrics.stored !== 1) throw new Error(JSON.stringify(recordMetrics))
    },
  }
}

async function rulesOf(owner: Seed, { slug }: SeededProject) {
  return (await owner.gql(Rules, { slug })).project!.alertRules
}

const CreateRule = graphql(`
  mutation CreateAlertRule($input: AlertRuleInput!) {
    createAlertRule(input: $input) { rule { id } errors { code message path } }
  }
`)
const UpdateRule = graphql(`
  mutation UpdateAlertRule($input: UpdateAlertRuleInput!) {
    updateAlertRule(input: $input) { rule { id name enabled forSeconds kind } errors { code message path } }
  }
`)
const DeleteRule = graphql(`
  mutation DeleteAlertRule($input: DeleteAlertRuleInput!) {
    deleteAlertRule(input: $input) { deletedId errors { code message path } }
  }
`)
const Rules = graphql(`
  query AlertRules($slug: String!) {
    project(slug: $slug) {
      alertRules {
        id name kind enabled builtIn state lastError evaluatedAt dueAt deletedAt playbook condition level onNoData onError
        forSeconds keepFiringSeconds intervalSeconds labels { name value } muteTimes
        metric { metric aggregate windowSeconds comparison groupBy minimumCount takesLevelsOfMetric thresholds { warning critical } recovery { warning } }
        crashRate { windowSeconds minimumSessions thresholds { warning critical } }
        issue { minSeverity category environment }
        burnRate { objective windows { longSeconds shortSeconds factor level } }
      }
    }
  }
`)
const Alerts = graphql(`
  query Alerts($slug: String!, $filter: AlertFilter) {
    project(slug: $slug) {
      alerts(filter: $filter, first: 50) {
        totalCount
        nodes {
          id state level value threshold unit summary startedAt firedAt acknowledgedAt acknowledgedBy resolvedAt
          snoozedUntil snoozedBy snoozed version labels { name value } rule { name deletedAt } issue { shortId status }
          entries { at from to level value actor note }
        }
      }
    }
  }
`)
const Acknowledge = graphql(`
  mutation AcknowledgeAlert($input: AcknowledgeAlertInput!) {
    acknowledgeAlert(input: $input) { alert { state version } errors { code message path } }
  }
`)
const Resolve = graphql(`
  mutation ResolveAlert($input: ResolveAlertInput!) {
    resolveAlert(input: $input) { alert { state } errors { code message path } }
  }
`)
const Snooze = graphql(`
  mutation SnoozeAlert($input: SnoozeAlertInput!) {
    snoozeAlert(input: $input) { alert { snoozed snoozedUntil } errors { code message path } }
  }
`)
const Unsnooze = graphql(`
  mutation UnsnoozeAlert($input: UnsnoozeAlertInput!) {
    unsnoozeAlert(input: $input) { alert { snoozed snoozedUntil } errors { code message path } }
  }
`)
const Record = graphql(`
  mutation RecordForAlerts($input: RecordMetricsInput!) {
    recordMetrics(input: $input) { stored rejected { index reason } errors { message } }
  }
`)
