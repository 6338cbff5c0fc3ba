import type { AlertRule } from '../storage/generated/client.ts'
import { changing } from '../storage/touched.ts'
import type { AlertingOptions } from './create-alerting.ts'
import { evaluateRule } from './evaluate-rule.ts'
import { ruleOf, ruleSelection } from './rows.ts'

/** Milliseconds after which a round leaves the rest to the next one. */
const ROUND = 5_000
/** Rules that are looked up at once. */
const PAGE = 500
/** Milliseconds between two looks for rules that a clock which was far ahead put off. */
const LOOK = 60_000
/** Milliseconds that a rule which failed is left alone for, at first and at most. */
const SHORTEST_REST = 1_000
const LONGEST_REST = 60_000

interface Rest {
  times: number
  until: number
}

/**
 * What evaluates the rules that are due, one a transaction. One that cannot be evaluated at all keeps none of the others from
 * it: it is tried again, less and less often.
 *
 * @returns rejects with the first fault of the round, after its end
 */
export function createRounds(options: AlertingOptions): () => Promise<void> {
  const { database, clock, log } = options
  const resting = new Map<string, Rest>()
  let lookedAt = Number.NEGATIVE_INFINITY

  async function dueRules(): Promise<string[]> {
    const now = clock.now()
    const left = [...resting].filter(([, { until }]) => until > now.getTime()).map(([id]) => id)
    const { rows } = await database.pool.query<{ id: string }>(
      `SELECT id FROM alert_rule WHERE enabled AND deleted_at IS NULL AND due_at <= $1 AND id <> ALL ($2::uuid[])
       ORDER BY due_at, id LIMIT ${PAGE}`,
      [now, left],
    )
    return rows.map(({ id }) => id)
  }

  async function bringBack(): Promise<void> {
    const now = clock.now()
    if (Math.abs(now.getTime() - lookedAt) < LOOK) return
    lookedAt = now.getTime()
    for (const [id, { until }] of resting) if (until > lookedAt + LONGEST_REST) resting.delete(id)
    await database.pool.query(
      `UPDATE alert_rule SET due_at = $1
       WHERE enabled AND deleted_at IS NULL AND due_at > $1::timestamptz + 2 * interval_seconds * interval '1 second'`,
      [now],
    )
  }

  function rest(id: string): void {
    const times = (resting.get(id)?.times ?? 0) + 1
    const length = Math.min(LONGEST_REST, SHORTEST_REST * 2 ** (times - 1))
    resting.set(id, { times, until: clock.now().getTime() + length })
  }

  return async () => {
    await bringBack()
    const begun = performance.now()
    const faults: unknown[] = []
    const isTimeLeft = () => performance.now() - begun < ROUND
    let due = await dueRules()
    while (due.length > 0 && isTimeLeft()) {
      let evaluated = 0
      for (const id of due) {
        if (!isTimeLeft()) break
        try {
          if (await evaluateOne(options, id)) evaluated++
          resting.delete(id)
        } catch (error) {
          rest(id)
          faults.push(error)
          log.error({ err: error, rule: id }, 'a rule was not evaluated; it is tried again')
        }
      }
      due = evaluated === 0 ? [] : await dueRules()
    }
    if (faults.length > 0) throw faults[0]
  }
}

/** Whether it was there, due, and not locked by another node. */
function evaluateOne(options: AlertingOptions, id: string): Promise<boolean> {
  return changing(options, async (client, touched) => {
    const now = options.clock.now()
    const { rows } = await client.query<AlertRule>(
      `SELECT ${ruleSelection} FROM alert_rule
       WHERE id = $1 AND enabled AND deleted_at IS NULL AND due_at <= $2 FOR UPDATE SKIP LOCKED`,
      [id, now],
    )
    if (rows[0] === undefined) return false
    await evaluateRule(ruleOf(rows[0]), { client, touched, listeners: options.listeners, now })
    return true
  })
}
