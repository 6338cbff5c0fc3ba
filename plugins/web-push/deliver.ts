import { type Call, type Notification, type Receipt, RetryLater, Undeliverable } from 'evenkeel/plugin'
import type { KeyPair } from './key-pair.ts'
import { reaches } from './levels.ts'
import type { Options } from './options.ts'
import { type PushResult, pusher } from './push.ts'
import { type End, Served } from './served.ts'
import { type Subscription, Subscriptions } from './subscriptions.ts'

const atOnce = 20
/** With this attempt it is enough that somebody has it: browsers that cannot be reached must not hold it up for ever. */
const lastForAll = 3
/** Endpoints come from users, so none may put the others off for longer than an hour. */
const longestPause = 3_600

type Outcome = { subscription: Subscription; result: PushResult }

/** Sends to every subscription that wants the level and does not have it yet; the rules of success are in the README. */
export async function deliver(
  notification: Notification,
  keys: KeyPair,
  config: Options,
  call: Call,
): Promise<Receipt> {
  const subscriptions = new Subscriptions(call.store)
  const served = await Served.of(call.idempotencyKey, call.store)
  if (served.done) return { note: 'All browsers had it already.' }
  const wanted = (await subscriptions.all()).filter(({ minLevel }) => reaches(notification.level, minLevel))
  if (wanted.length === 0) return { note: 'No browser has subscribed to this level.' }
  const push = pusher(notification, keys, config, call)

  const outcomes: Outcome[] = []
  const left = wanted.filter(({ endpoint }) => served.endOf(endpoint) === null)
  for (let start = 0; start < left.length; start += atOnce) {
    const results = await Promise.allSettled(
      left.slice(start, start + atOnce).map(async (subscription) => {
        const result = await push(subscription)
        outcomes.push({ subscription, result })
        if (result.kind === 'TAKEN' || result.kind === 'REFUSED') served.add(subscription.endpoint, result.kind)
      }),
    )
    // Also when the time is up: the next attempt goes on from here.
    await served.save()
    for (const result of results) if (result.status === 'rejected') throw result.reason
  }

  const open = await settle(outcomes, subscriptions, call)
  const number = (end: End) => wanted.filter(({ endpoint }) => served.endOf(endpoint) === end).length
  const [taken, refused] = [number('TAKEN'), number('REFUSED')]
  if (open.length > 0 && (call.attempt < lastForAll || taken === 0)) {
    throw notAllReached(open, `${open.length} of ${wanted.length} browsers are still to be told`)
  }
  const note = noteOf(wanted.length, taken, [
    [wanted.length - taken - refused - open.length, 'had unsubscribed'],
    [refused, `refused it${reasonsOf(outcomes, 'REFUSED')}`],
    [open.length, 'could not be reached'],
  ])
  if (taken === 0 && refused > 0) throw new Undeliverable(note)
  await served.finish()
  return { note }
}

/** Keeps the subscriptions as the results have them; what comes back may be tried again. */
async function settle(outcomes: readonly Outcome[], subscriptions: Subscriptions, call: Call): Promise<Outcome[]> {
  const open: Outcome[] = []
  for (const outcome of outcomes) {
    const { subscription, result } = outcome
    const { origin } = new URL(subscription.endpoint)
    if (result.kind === 'GONE') {
      await subscriptions.delete(subscription.endpoint)
    } else if (result.kind === 'TAKEN') {
      await subscriptions.arrived(subscription)
    } else {
      call.log.warn('a push service did not take a message', { origin, reason: result.reason })
      if (result.kind === 'REFUSED' || call.attempt === lastForAll) await subscriptions.gaveUp(subscription)
      if (result.kind !== 'REFUSED') open.push(outcome)
    }
  }
  return open
}

function notAllReached(open: readonly Outcome[], what: string): Error {
  const message = `${what}${reasonsOf(open, 'LATER', 'FAILED')}`
  const pauses = open.flatMap(({ result }) => (result.kind === 'LATER' ? [result.afterSeconds] : []))
  return pauses.length === 0 ? new Error(message) : new RetryLater(message, Math.min(Math.max(...pauses), longestPause))
}

function noteOf(wanted: number, taken: number, others: [number: number, what: string][]): string {
  const missed = others.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`)
  return [`${taken} of ${wanted} browsers have it`, ...missed].join('; ')
}

/** In brackets, where there are any. Push services are few, and so are the ways in which they say no. */
function reasonsOf(outcomes: readonly Outcome[], ...kinds: PushResult['kind'][]): string {
  const reasons = outcomes.flatMap(({ result }) =>
    'reason' in result && kinds.includes(result.kind) ? [result.reason.slice(0, 200)] : [],
  )
  return reasons.length === 0 ? '' : ` (${[...new Set(reasons)].sort().slice(0, 5).join(', ')})`
}
