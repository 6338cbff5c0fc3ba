import type pg from 'pg'
import { countSessionPeople } from '../../sessions/count-people.ts'
import { countSessionsExactly, type ExactQuery } from '../../sessions/count-sessions-exactly.ts'

/** Sessions of a group, or the people who had them. */
export interface Tally {
  labels: Partial<Record<'environment' | 'release', string>>
  all: number
  crashed: number
}

export async function countSessions(client: pg.ClientBase, query: ExactQuery): Promise<Tally[]> {
  const counts = await countSessionsExactly(client, query)
  return counts.map(({ labels, sessions, crashedSessions }) => ({ labels, all: sessions, crashed: crashedSessions }))
}

/** The same of people. */
export async function countUsers(client: pg.ClientBase, query: ExactQuery): Promise<Tally[]> {
  const counts = await countSessionPeople(client, query)
  return counts.map(({ labels, people, crashedPeople }) => ({ labels, all: people, crashed: crashedPeople }))
}

/** Sessions of several stretches of time that end at one moment, in the order of the stretches. */
export async function countSessionsBack(
  client: pg.ClientBase,
  { projectId, to, environment }: Pick<ExactQuery, 'projectId' | 'to' | 'environment'>,
  seconds: readonly number[],
): Promise<Omit<Tally, 'labels'>[]> {
  const tallies: Omit<Tally, 'labels'>[] = []
  for (const length of seconds) {
    const from = new Date(to.getTime() - length * 1_000)
    const [tally] = await countSessions(client, { projectId, from, to, environment, groupBy: [] })
    tallies.push(tally ?? { all: 0, crashed: 0 })
  }
  return tallies
}
