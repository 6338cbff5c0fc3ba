import type pg from 'pg'
import type { CustomerFilter, CustomerOrder } from './customer-filter.ts'
import { type PageAsked, readPage } from './read-page.ts'

/** SQL of what each order goes by, the least first; never null. */
const orders: Readonly<Record<CustomerOrder, string>> = {
  HEALTH_ASC: `coalesce(overall, 'Infinity')`,
  HEALTH_DESC: `coalesce(-overall, 'Infinity')`,
  CHURN_RISK_DESC: `coalesce(-churn_risk, 'Infinity')`,
  NAME: 'name',
  // Not by `extract`, which no index can hold.
  LAST_SEEN_DESC: `(timestamptz '2000-01-01 00:00:00Z' - last_seen)`,
}

/** Ids of the customers of a page. The id decides among equals, so that pages neither skip nor repeat. */
export function pageOfCustomers(
  pool: pg.Pool,
  projectId: number,
  { filter, orderBy }: { filter: CustomerFilter; orderBy: CustomerOrder },
  asked: PageAsked,
): Promise<string[]> {
  const { where, values } = conditions(projectId, filter)
  const by = orders[orderBy]
  return readPage(pool, asked, values, ({ isBackward, cursor, limit }) => {
    const way = isBackward ? 'DESC' : 'ASC'
    const from =
      cursor &&
      `AND (${by}, id) ${isBackward ? '<' : '>'} (SELECT ${by}, id FROM customer WHERE project_id = $1 AND id = ${cursor})`
    return `SELECT id FROM customer WHERE ${where} ${from} ORDER BY ${by} ${way}, id ${way} LIMIT ${limit}`
  })
}

export async function countCustomers(pool: pg.Pool, projectId: number, filter: CustomerFilter): Promise<number> {
  const { where, values } = conditions(projectId, filter)
  const { rows } = await pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM customer WHERE ${where}`,
    values,
  )
  return rows[0]!.count
}

function conditions(projectId: number, filter: CustomerFilter): { where: string; values: unknown[] } {
  const { search, band, minOverall, maxOverall, trend } = filter
  const values: unknown[] = []
  const place = (value: unknown) => `$${values.push(value)}`
  const all = [`project_id = ${place(projectId)}`]
  if (search) {
    const wanted = `lower(${place(search)}::text)`
    all.push(`(strpos(lower(key), ${wanted}) > 0 OR strpos(lower(name), ${wanted}) > 0)`)
  }
  if (band) all.push(`health ->> 'band' = ANY(${place(band)}::text[])`)
  if (trend) all.push(`coalesce(health ->> 'trend', 'UNKNOWN') = ANY(${place(trend)}::text[])`)
  if (minOverall != null) all.push(`overall >= ${place(minOverall)}::float8`)
  if (maxOverall != null) all.push(`overall <= ${place(maxOverall)}::float8`)
  return { where: all.join(' AND '), values }
}
