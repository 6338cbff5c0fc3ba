import type pg from 'pg'
import { type AffectedCustomer, isOfPerson, isTagged } from './affected-by.ts'
import { type PageAsked, readPage } from './read-page.ts'

/** Crashes by their tag whose issues are looked at, the newest. */
export const MOST_TAGGED = 10_000

/** Ids of the crashes that affect a customer, of one page, the newest first. */
export function pageOfCrashes(
  pool: pg.Pool,
  projectId: number,
  { id, key }: AffectedCustomer,
  asked: PageAsked,
): Promise<string[]> {
  return readPage(pool, asked, [projectId, id, key], ({ isBackward, cursor, limit }) => {
    const from = cursor && `AND crash.id ${isBackward ? '>' : '<'} ${cursor}`
    const page = `ORDER BY id ${isBackward ? 'ASC' : 'DESC'} LIMIT ${limit}`
    return `
      SELECT id FROM (
        (SELECT crash.id FROM crash WHERE ${isTagged('$1', '$3')} ${from} ${page})
        UNION
        SELECT own.id FROM customer_person AS person,
               LATERAL (SELECT crash.id FROM crash WHERE ${isOfPerson('$1', 'person.user_key')} ${from} ${page}) AS own
        WHERE person.customer_id = $2) AS affecting
      ${page}`
  })
}

/** Ids of the issues whose crashes affect a customer, of one page, the last seen first. */
export function pageOfIssues(
  pool: pg.Pool,
  projectId: number,
  { id, key }: AffectedCustomer,
  asked: PageAsked,
): Promise<string[]> {
  return readPage(pool, asked, [projectId, id, key], ({ isBackward, cursor, limit }) => {
    const way = isBackward ? 'ASC' : 'DESC'
    const from =
      cursor && `AND (last_seen, id) ${isBackward ? '>' : '<'} (SELECT last_seen, id FROM issue WHERE id = ${cursor})`
    return `
      SELECT id FROM issue
      WHERE project_id = $1 ${from} AND id IN (
        SELECT issue_id FROM customer_person AS person JOIN issue_user USING (user_key) WHERE person.customer_id = $2
        UNION
        SELECT issue_id FROM (SELECT crash.issue_id FROM crash WHERE ${isTagged('$1', '$3')}
                              ORDER BY crash.id DESC LIMIT ${MOST_TAGGED}) AS tagged)
      ORDER BY last_seen ${way}, id ${way} LIMIT ${limit}`
  })
}
