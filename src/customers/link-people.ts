import type pg from 'pg'
import { uuidArray } from '../storage/array-parameter.ts'
import { MOST_CUSTOMERS_OF_A_PERSON, MOST_PEOPLE } from './bounds.ts'

interface PersonLink {
  customerId: string
  userKey: string
}

/**
 * Stores who uses the app for whom, as far as the bounds go: a person or customer at its bound gets no more links. To be called with
 * the customers locked, so that nobody else counts a customer's people meanwhile; calls that link one person to different customers
 * at once may go past the person's bound by a few.
 */
export async function linkPeople(client: pg.ClientBase, links: readonly PersonLink[]): Promise<void> {
  if (links.length === 0) return
  await client.query({
    name: 'link-people',
    text: `
      WITH fresh AS (
        SELECT DISTINCT customer_id, user_key FROM unnest($1::uuid[], $2::uuid[]) AS link(customer_id, user_key)
        WHERE NOT EXISTS (SELECT FROM customer_person AS known
                          WHERE known.customer_id = link.customer_id AND known.user_key = link.user_key)
      ), numbered AS (
        SELECT *, row_number() OVER (PARTITION BY user_key ORDER BY customer_id) AS of_person,
               row_number() OVER (PARTITION BY customer_id ORDER BY user_key) AS of_customer FROM fresh
      ), person AS (
        SELECT user_key, (SELECT count(*) FROM customer_person AS known WHERE known.user_key = one.user_key) AS links
        FROM (SELECT DISTINCT user_key FROM fresh) AS one
      ), served AS (
        SELECT customer_id, (SELECT count(*) FROM customer_person AS known WHERE known.customer_id = one.customer_id) AS links
        FROM (SELECT DISTINCT customer_id FROM fresh) AS one
      )
      INSERT INTO customer_person (customer_id, user_key)
      SELECT customer_id, user_key FROM numbered JOIN person USING (user_key) JOIN served USING (customer_id)
      WHERE of_person + person.links <= ${MOST_CUSTOMERS_OF_A_PERSON} AND of_customer + served.links <= ${MOST_PEOPLE}
      ORDER BY customer_id, user_key
      ON CONFLICT DO NOTHING`,
    values: [uuidArray(links.map(({ customerId }) => customerId)), uuidArray(links.map(({ userKey }) => userKey))],
  })
}
