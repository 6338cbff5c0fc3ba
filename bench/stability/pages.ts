import type { Client } from 'pg'
import { type Agreement, compareAnswers } from './agreement.ts'
import { type Answers, documents, type PageName } from './documents.ts'
import { type Asked, readCustomer, readReleases, readReleasesIn, readStability } from './references.ts'

/** Something to look at, the same figures by hand, and whether both say the same. */
export interface Page<Reference = unknown> {
  name: PageName
  document: string
  variables: object
  reference(client: Client): Promise<Reference>
  compare(ours: unknown, reference: Reference): Agreement
}

export function pagesOf(asked: Asked): Page[] {
  const { projectId, from, to, customer } = asked
  const period = { from, to }
  return [
    page('stability', { period }, (client) => readStability(client, asked), compareStability),
    page('releases', {}, (client) => readReleases(client, projectId, new Date()), compareReleases),
    page('releaseHealth', { period }, (client) => readReleasesIn(client, projectId, asked), compareReleaseHealth),
    page('customer', { period, customer }, (client) => readCustomer(client, asked), compareCustomer),
  ]
}

function page<Name extends PageName, Reference>(
  name: Name,
  variables: object,
  reference: (client: Client) => Promise<Reference>,
  compare: (agreement: Agreement, ours: Answers[Name]['project'], reference: Reference) => void,
): Page {
  return {
    name,
    document: documents[name],
    variables,
    reference,
    compare(ours, read) {
      const agreement = compareAnswers(name)
      compare(agreement, (ours as Answers[Name]).project, read as Reference)
      return agreement
    },
  }
}

type Read<Reader extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<Reader>>

function compareStability(
  agreement: Agreement,
  { stability }: Answers['stability']['project'],
  reference: Read<typeof readStability>,
): void {
  const { sessions, crashed, people, crashedPeople, issues, warnings, days } = reference
  agreement.nearly('crashFreeSessions', stability.crashFreeSessions, 1 - crashed / sessions)
  agreement.people('people', stability.people, people)
  agreement.share('crashFreeUsers', stability.crashFreeUsers, crashedPeople, people)
  agreement.exactly('activeIssues', stability.activeIssues, issues)
  agreement.exactly('activeWarnings', stability.activeWarnings, warnings)
  agreement.exactly('points', stability.points.length, days.length)
  const known = stability.components.filter(({ value }) => value !== null)
  const weight = known.reduce((sum, component) => sum + component.weight, 0)
  const value = known.reduce((sum, component) => sum + component.weight * component.value!, 0)
  agreement.nearly('score', stability.score, value / weight)
}

function compareReleases(
  agreement: Agreement,
  { releases: { nodes } }: Answers['releases']['project'],
  reference: Read<typeof readReleases>,
): void {
  agreement.exactly('releases', nodes.length, reference.length)
  for (const [index, { release, sessions, crashed, people, crashedPeople, adoption }] of reference.entries()) {
    const ours = nodes[index]!
    if (ours.version !== release) throw new Error(`${release} is ${ours.version}`)
    const isExact = ours.users <= 1_536
    agreement.exactly(`${release} sessions`, ours.sessions, sessions)
    agreement.people(`${release} users`, { count: ours.users, isExact, standardError: 0.008125 }, people)
    agreement.nearly(`${release} crashFreeSessions`, ours.crashFreeSessions, 1 - crashed / sessions)
    agreement.share(`${release} crashFreeUsers`, ours.crashFreeUsers, crashedPeople, people)
    agreement.nearly(`${release} adoption`, ours.adoption, adoption)
  }
}

function compareReleaseHealth(
  agreement: Agreement,
  { releases: { nodes } }: Answers['releaseHealth']['project'],
  reference: Read<typeof readReleases>,
): void {
  agreement.exactly('releases', nodes.length, reference.length)
  for (const [index, { release, sessions, crashed, people, crashedPeople, adoption }] of reference.entries()) {
    const { version, health } = nodes[index]!
    if (version !== release) throw new Error(`${release} is ${version}`)
    agreement.exactly(`${release} sessions`, health.sessions, sessions)
    agreement.people(`${release} people`, health.people, people)
    agreement.people(`${release} crashedPeople`, health.crashedPeople, crashedPeople)
    agreement.nearly(`${release} crashFreeSessions`, health.crashFreeSessions, 1 - crashed / sessions)
    agreement.share(`${release} crashFreeUsers`, health.crashFreeUsers, crashedPeople, people)
    agreement.nearly(`${release} adoption`, health.adoption, adoption)
  }
}

/** Features that count as all, as the plugin `customer-health` has it. */
const FULL_ADOPTION = 0.8

function compareCustomer(
  agreement: Agreement,
  { customer, usage }: Answers['customer']['project'],
  reference: Read<typeof readCustomer>,
): void {
  agreement.exactly('events', usage.events, reference.events)
  agreement.people('people', usage.people, reference.people)
  const days = new Map(reference.days.map(({ day, events }) => [day!.getTime(), events]))
  for (const { at, events } of usage.days) agreement.exactly(`events of ${at}`, events, days.get(Date.parse(at)) ?? 0)
  agreement.exactly('crashCount', customer.crashCount, reference.crashes)
  agreement.nearly('adoption', customer.health.adoption, Math.min(100, (100 * reference.adoption) / FULL_ADOPTION))
}
