import type { Client } from 'pg'
import { chance, DAYS, type Filling, momentOf, personKey } from './shape.ts'

const CUSTOMERS = 1_000
const PEOPLE = 20_000
/** Events of one batch that is left to fold. */
const BATCH = 2_000
const CHUNK = 250_000

export const customerKey = (number: number) => `customer-${String(number).padStart(3, '0')}`
/** SQL of the same. */
const customer = (number: string) => `'customer-' || lpad((${number})::text, 3, '0')`
/** A tenth of all people use the app for them: the dearest customer to look at. */
export const busiest = customerKey(0)

/** SQL: days of before today on which customers were scored, which nobody can bring about afterwards. */
const historyRows = `
  INSERT INTO customer_health_day (customer_id, day, overall, usage, adoption)
  SELECT id, (current_timestamp AT TIME ZONE 'UTC')::date - n, 60 + n % 7, 50 + n % 7, 70 FROM customer, generate_series(1, 29) AS n`

/** Writes usage events of 30 days. People belong to one customer each; a few customers have most of them. */
export async function fillUsage(client: Client, { projectId, until, rows }: Filling): Promise<void> {
  for (let first = 0; first < rows; first += CHUNK) {
    await client.query(eventRows, [projectId, until, rows, first, Math.min(rows, first + CHUNK) - 1])
  }
  await client.query('VACUUM (ANALYZE) usage_event')
}

export async function leaveUsageToFold(client: Client, { projectId, rows }: Filling): Promise<void> {
  await client.query(changeRows, [projectId, rows])
}

export async function fillHistory(client: Client): Promise<void> {
  await client.query(historyRows)
  await client.query('VACUUM (ANALYZE) customer, customer_person, customer_health_day')
}

const key = `md5('usage ' || n)::uuid`

const eventRows = `
  INSERT INTO usage_event (project_id, key, at, user_key, role, customer, feature, workflow, step, outcome, duration)
  SELECT $1, ${key}, $2::timestamptz - interval '1 day' * (${DAYS} - day), ${personKey('person')}, 'role-' || person % 6,
         ${customer(`floor(${CUSTOMERS} * (person::float8 / ${PEOPLE}) ^ 3)`)},
         'feature-' || lpad(floor(50 * ${chance(12)} ^ 2)::text, 2, '0'),
         CASE WHEN n % 3 = 0 THEN 'order' ELSE '' END, CASE WHEN n % 3 = 0 THEN 'step-' || n / 3 % 5 ELSE '' END,
         CASE WHEN ${chance(13)} < 0.9 THEN (enum_range(NULL::"UsageOutcome"))[1 + floor(4 * ${chance(14)} ^ 2)::int] END,
         CASE WHEN ${chance(15)} < 0.8 THEN round(100 * exp(2 + ${chance(16)})) / 100 END
  FROM (SELECT n, ${momentOf('n', '$3::int')} AS day, floor(${PEOPLE} * ${chance(11)})::int AS person
        FROM generate_series($4::int, $5::int) AS n OFFSET 0) AS placed`

const changeRows = `
  INSERT INTO usage_change (project_id, keys)
  SELECT $1, array_agg(${key} ORDER BY n) FROM generate_series(0, $2::int - 1) AS n GROUP BY n / ${BATCH} ORDER BY n / ${BATCH}`
