import type pg from 'pg'
import type { Verdict } from '../backtest/verdict.ts'
import type { Alert, AlertRule } from '../storage/generated/client.ts'
import type { AlertState } from '../storage/generated/enums.ts'
import { compareLevels } from '../warnings/levels.ts'
import { tellsIssuesOnce } from './about-issues.ts'
import { verdictOf } from './backtest-rule.ts'
import { evaluate } from './evaluate/evaluate.ts'
import type { Evaluated } from './evaluate/evaluating.ts'
import { everywhere, follow } from './follow.ts'
import type { RuleWords } from './read-rule.ts'

/** Evaluations that one look may take. */
export const MOST_STEPS = 2_000
/** Milliseconds that all of it, and one question to the database, may take. */
const LIMIT = 10_000
const LONGEST_QUESTION = 5_000

/** Says why a rule cannot be tried on what is stored. */
export class CannotTry extends Error {
  override name = 'CannotTry'
}

/**
 * What a rule would have made of what is stored, evaluated as it is when it is saved: at the moments of its interval, by the
 * same evaluators. Of several alerts at a moment the worst is told.
 *
 * @param client of a transaction, which it makes one that can only read
 * @throws CannotTry
 */
export async function backtestStored(
  client: pg.ClientBase,
  projectId: number,
  words: RuleWords,
  { from, to }: { from: Date; to: Date },
): Promise<Verdict[]> {
  const { spec, intervalSeconds } = words
  if (tellsIssuesOnce(spec.kind)) {
    throw new CannotTry(
      `A rule of kind ${spec.kind} tells what happens to issues once, as it happens: it cannot be tried on the past.`,
    )
  }
  const interval = intervalSeconds * 1_000
  const steps = Math.floor((to.getTime() - from.getTime()) / interval)
  if (steps > MOST_STEPS) {
    throw new CannotTry(
      `At most ${MOST_STEPS} evaluations can be tried at once; these are ${steps}: take a shorter period or a longer \`intervalSeconds\`.`,
    )
  }
  await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY')
  await client.query(`SET LOCAL statement_timeout = ${LONGEST_QUESTION}`)
  const rule = ruleOf(projectId, words, from)
  const timing = { ...spec, forSeconds: words.forSeconds, keepFiringSeconds: words.keepFiringSeconds }
  const begun = performance.now()
  const verdicts: Verdict[] = []
  let open: Alert[] = []
  for (let step = 1; step <= steps; step++) {
    if (performance.now() - begun > LIMIT) {
      throw new CannotTry(
        `The rule got no further than ${step - 1} of ${steps} evaluations in ${LIMIT / 1_000} seconds.`,
      )
    }
    const now = new Date(from.getTime() + step * interval)
    const { evaluation, error } = await evaluated(client, rule, words, open, now)
    const changed = new Map(follow(rule, open, evaluation, timing, now).map(({ alert }) => [alert.id, alert]))
    open = [...open.filter(({ id }) => !changed.has(id)), ...changed.values()].filter(
      ({ resolvedAt }) => resolvedAt === null,
    )
    const worst = open.toSorted(fromWorst)[0] ?? null
    const found = evaluation.findings.find(({ fingerprint }) => fingerprint === worst?.fingerprint)
    const shown = worst === null ? evaluation.findings[0] : found
    const verdict = verdictOf(now, shown ?? null, worst, error)
    verdicts.push({ ...verdict, message: verdict.message ?? worst?.summary ?? null })
  }
  return verdicts
}

/** What the rule cannot evaluate is told as it is of one that is saved; what the database cannot ends it all. */
async function evaluated(
  client: pg.ClientBase,
  rule: AlertRule,
  { spec }: RuleWords,
  open: readonly Alert[],
  now: Date,
): Promise<Evaluated> {
  try {
    return await evaluate({ client, rule, spec, open, now })
  } catch (thrown) {
    if (!(thrown instanceof Error) || 'severity' in thrown) {
      throw new CannotTry('The database did not answer in time: take a shorter period, or shorter windows.')
    }
    const { message } = thrown
    return { evaluation: everywhere(rule, open, spec, 'error', 'could not be evaluated', message), error: message }
  }
}

const order: readonly AlertState[] = ['FIRING', 'ERROR', 'NO_DATA', 'PENDING']

function fromWorst(one: Alert, other: Alert): number {
  return order.indexOf(one.state) - order.indexOf(other.state) || compareLevels(other.level, one.level)
}

/** As it would stand in the database, had it been made when the period begins. */
function ruleOf(projectId: number, words: RuleWords, from: Date): AlertRule {
  return {
    ...words,
    id: NOWHERE,
    projectId,
    builtIn: null,
    createdAt: from,
    updatedAt: from,
    dueAt: from,
    evaluatedAt: null,
    watchedSince: null,
    lastError: null,
    place: 0n,
    issuesBefore: 0,
    deletedAt: null,
  }
}

/** The id of no rule. */
const NOWHERE = '00000000-0000-0000-0000-000000000000'
