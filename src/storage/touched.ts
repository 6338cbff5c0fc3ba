import type pg from 'pg'
import type { Bus, Notice } from '../bus/notice.ts'
import type { Database } from './database.ts'
import { takePlaces } from './project-stream.ts'
import { wasRolledBack } from './unavailable.ts'

/** Tables whose rows have a place in what happens in their project. */
export type Placed = 'warning' | 'alert' | 'incident' | 'issue' | 'customer'

/** What a transaction has changed, to be given places and told of once it is committed. */
export interface Touched {
  row(table: Placed, projectId: number, id: string): void
  /** To be published after the commit, beside the notices of the rows. */
  notice(notice: Notice): void
  /** To be done after the commit, such as `outbox.wake`. */
  afterwards(work: () => void): void
}

const noticeOf: Record<Placed, (project: number, ids: string[]) => Notice> = {
  warning: (project, ids) => ({ kind: 'warnings', project, warnings: ids }),
  alert: (project, ids) => ({ kind: 'alerts', project, alerts: ids }),
  incident: (project, ids) => ({ kind: 'incidents', project, incidents: ids }),
  issue: (project, ids) => ({ kind: 'issues', project, issues: ids }),
  customer: (project, ids) => ({ kind: 'customers', project, customers: ids }),
}

type TouchedRows = Map<number, Map<Placed, Set<string>>>

/** Of a transaction that the database rolled back to resolve a deadlock. */
const TRIES = 3

/**
 * Runs `work` in a transaction, gives every row that it says it touched a place, all of them at its very end (see
 * `takePlaces`), and publishes after the commit. A process that dies in between has told nobody, but the rows have their
 * places: readers come to them with the next notice or look. `work` is done again where the database could not let it be.
 */
export async function changing<T>(
  { database, bus }: { database: Pick<Database, 'transaction'>; bus: Bus },
  work: (client: pg.PoolClient, touched: Touched) => Promise<T>,
): Promise<T> {
  for (let tries = TRIES; ; ) {
    try {
      const { result, notices, followUps } = await change(database, work)
      bus.publish(notices)
      for (const followUp of followUps) followUp()
      return result
    } catch (error) {
      if (!wasRolledBack(error) || --tries === 0) throw error
    }
  }
}

async function change<T>(
  database: Pick<Database, 'transaction'>,
  work: (client: pg.PoolClient, touched: Touched) => Promise<T>,
): Promise<{ result: T; notices: Notice[]; followUps: (() => void)[] }> {
  const rows: TouchedRows = new Map()
  const notices: Notice[] = []
  const followUps: (() => void)[] = []
  const result = await database.transaction(async (client) => {
    const answer = await work(client, {
      row(table, projectId, id) {
        const ofProject = rows.get(projectId) ?? new Map<Placed, Set<string>>()
        rows.set(projectId, ofProject.set(table, (ofProject.get(table) ?? new Set()).add(id)))
      },
      notice: (notice) => void notices.push(notice),
      afterwards: (followUp) => void followUps.push(followUp),
    })
    await place(client, rows)
    return answer
  })
  for (const [project, ofProject] of rows) {
    for (const [table, ids] of ofProject) notices.push(noticeOf[table](project, [...ids]))
  }
  return { result, notices, followUps }
}

async function place(client: pg.PoolClient, rows: TouchedRows): Promise<void> {
  // In the order of the projects, as everybody takes places, so that nodes do not wait for each other in a circle.
  for (const [project, ofProject] of [...rows].sort(([one], [other]) => one - other)) {
    const count = [...ofProject.values()].reduce((sum, ids) => sum + ids.size, 0)
    const taken = await client.query<{ last: string }>(takePlaces('VALUES ($1::int, $2::bigint)'), [project, count])
    let next = BigInt(taken.rows[0]!.last) - BigInt(count)
    for (const [table, ids] of ofProject) {
      await client.query(
        `UPDATE ${table} SET changed = $2::bigint + wanted.rank
         FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted(id, rank) WHERE ${table}.id = wanted.id`,
        [[...ids], String(next)],
      )
      next += BigInt(ids.size)
    }
  }
}
