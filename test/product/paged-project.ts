import type { FakeClock } from '../system/fake-clock.ts'
import type { Receiver } from '../system/receiver.ts'
import type { Seed } from '../system/seed.ts'
import { graphql } from '../typed/gql.ts'
import type { EscalationLevel, StakeholderRole } from '../typed/graphql.ts'

export type PagedProject = Awaited<ReturnType<typeof pagedProject>>

interface Arranged {
  perHour?: number
  level?: EscalationLevel
  acknowledgedForSeconds?: number
  repeats?: number
  /** Of both; each has one of its own where it is left out. */
  address?: string
}

/**
 * A project with a developer and a team lead, who is told ten minutes later, and a rule on the metric `load`: above 1 is a
 * warning, above 10 critical, above 100 an emergency. Its alerts are by host; `say` has them evaluated.
 */
export async function pagedProject(
  owner: Seed,
  clock: FakeClock,
  forward: (seconds: number) => Promise<void>,
  arranged: Arranged = {},
) {
  const { slug, number } = await owner.project()
  const { perHour = 1_000, level = 'STANDARD', acknowledgedForSeconds = 3_600, repeats = 0, address } = arranged
  const contact = async (name: string, role: StakeholderRole) => {
    const channels = [{ notifier: 'post', address: address ?? `${name}@${slug}` }]
    const { createContact } = await owner.gql(CreateContact, {
      input: { project: slug, name, role, channels, perHour },
    })
    if (createContact.errors.length > 0) throw new Error(JSON.stringify(createContact.errors))
    return createContact.contact!.id
  }
  const contacts = { Ada: await contact('Ada', 'DEVELOPER'), Tom: await contact('Tom', 'TEAM_LEAD') }
  const steps = [
    { afterSeconds: 0, targets: [{ role: 'DEVELOPER' as const }] },
    { afterSeconds: 600, targets: [{ role: 'TEAM_LEAD' as const }] },
  ]
  await owner.gql(SetPolicy, {
    input: { project: slug, level, responseSeconds: 900, steps, repeats, acknowledgedForSeconds },
  })
  const addRule = async (name: string, metric: string, muteTimes: string[] = []) => {
    const { createAlertRule } = await owner.gql(CreateRule, {
      input: {
        project: slug,
        name,
        kind: 'METRIC',
        intervalSeconds: 5,
        onNoData: 'KEEP',
        muteTimes,
        metric: {
          metric,
          aggregate: 'LAST',
          windowSeconds: 10,
          groupBy: ['host'],
          thresholds: { warning: 1, critical: 10, emergency: 100 },
        },
      },
    })
    if (createAlertRule.errors.length > 0) throw new Error(JSON.stringify(createAlertRule.errors))
  }
  await addRule('Load', 'load')

  return {
    slug,
    number,
    contacts,
    addRule,
    /** What hosts say, evaluated five seconds later. */
    async say(values: Record<string, number>, metric = 'load') {
      const samples = Object.entries(values).map(([host, value]) => ({
        name: metric,
        value,
        at: clock.now().toISOString(),
        attributes: [{ name: 'host', value: host }],
      }))
      await owner.gql(Record, { input: { project: slug, samples } })
      await forward(5)
    },
    async groups(open?: boolean) {
      const { project } = await owner.gql(ReadGroups, { slug, open })
      return project!.alertGroups.nodes.toReversed()
    },
    async alerts() {
      const { project } = await owner.gql(ReadAlerts, { slug })
      return project!.alerts.nodes.toReversed()
    },
    /** Who was told what, so many seconds after `since`. */
    async told(since: Date) {
      const groups = await this.groups()
      return groups
        .flatMap(({ pages }) => pages.nodes)
        .toSorted((one, other) =>
          one.at < other.at ? -1 : one.at > other.at ? 1 : one.contact < other.contact ? -1 : 1,
        )
        .map(({ at, contact: name, reason, step, state }) => {
          const seconds = (Date.parse(at) - since.getTime()) / 1_000
          return `${seconds} ${name} ${reason}${step === null ? '' : ` ${step}`}${state === 'POSTED' ? '' : ` ${state}`}`
        })
    },
  }
}

/** What arrived for a project, in the order it was sent to each address. */
export function arrivedFor({ slug }: { slug: string }, receiver: Receiver) {
  return receiver.arrivals
    .map(({ key, notification }) => ({ key, ...(notification as unknown as Arrived) }))
    .filter(({ project }) => project.slug === slug)
}

interface Arrived {
  title: string
  subject: string
  text: string
  action: string
  level: string
  at: string
  project: { slug: string }
  facts: { label: string; value: string }[]
  recipient: { name: string; address: string | null }
}

const CreateContact = graphql(`
  mutation CreatePagedContact($input: CreateContactInput!) { createContact(input: $input) { contact { id } errors { message path } } }
`)
const SetPolicy = graphql(`
  mutation SetPagedPolicy($input: SetEscalationPolicyInput!) { setEscalationPolicy(input: $input) { errors { message path } } }
`)
const CreateRule = graphql(`
  mutation CreatePagedRule($input: AlertRuleInput!) { createAlertRule(input: $input) { errors { message path } } }
`)
const Record = graphql(`
  mutation RecordPagedMetrics($input: RecordMetricsInput!) { recordMetrics(input: $input) { rejected { reason } } }
`)
const ReadGroups = graphql(`
  query ReadAlertGroups($slug: String!, $open: Boolean) {
    project(slug: $slug) {
      alertGroups(filter: { open: $open }, first: 3) {
        totalCount
        nodes {
          id
          escalation
          labels { name value }
          openedAt
          closedAt
          acknowledgedAt
          acknowledgedBy
          step
          round
          nextStepAt
          responseDueAt
          untoldAt
          alerts { totalCount }
          pages(first: 15) {
            nodes { contact notifier address reason step state at postedAt delivery { state attempts deliveredAt } }
          }
        }
      }
    }
  }
`)
const ReadAlerts = graphql(`
  query ReadPagedAlerts($slug: String!) {
    project(slug: $slug) {
      alerts(first: 4) {
        nodes {
          id
          state
          level
          acknowledgedAt
          suppressedBy { kind name until }
          group { id }
          pages(first: 3) { nodes { contact } }
          entries { from to actor note }
        }
      }
    }
  }
`)
