import { type Call, type Notification, type Receipt, RetryLater, Undeliverable } from 'evenkeel/plugin'
import type { KeyPair } from './key-pair.ts'
import { reaches } from './levels.ts'
import type { Options } from './options.ts'
import { pusher } from './push.ts'
import { pushAll, usualLimits } from './push-all.ts'
import { Served, type Stage } from './served.ts'
import { type Outcome, reasonsOf, settle } from './settle.ts'
import { type Subscription, Subscriptions } from './subscriptions.ts'

/** With this attempt it is enough that somebody has it: browsers that cannot be reached must not hold it up for ever. */
const lastForAll = 3
/** Endpoints come from users, so none may put itself off for longer than an hour. */
const longestPause = 3_600

/** Sends to every subscription that wants the level and does not have it yet; the rules of success are in the README. */
export async function deliver(
  notification: Notification,
  keys: KeyPair,
  config: Options,
  call: Call,
  { atOnce, onePush, allPushes } = usualLimits,
): Promise<Receipt> {
  const subscriptions = new Subscriptions(call.store)
  const served = await Served.of(call)
  if (served.done) return { note: 'All browsers had it already.' }
  const wanted = (await subscriptions.all()).filter(({ minLevel }) => reaches(notification.level, minLevel))
  if (wanted.length === 0) return { note: 'No browser has subscribed to this level.' }

  const left = wanted.filter(({ endpoint }) => !isEnd(served.stageOf(endpoint)))
  const waiting = new Set(left.filter(({ endpoint }) => served.waitOf(endpoint) > 0))
  const line = left.filter((each) => !waiting.has(each)).sort((one, other) => rank(one, served) - rank(other, served))
  const signal = AbortSignal.any([call.signal, AbortSignal.timeout(allPushes)])
  const outcomes: Outcome[] = []
  try {
    const push = pusher(notification, keys, config, { fetch: call.fetch, signal, patience: onePush })
    await pushAll(
      line,
      push,
      { atOnce, signal },
      {
        begins({ endpoint }) {
          if (served.stageOf(endpoint) === null) served.set(endpoint, 'BEGUN')
        },
        async ends(subscription, result) {
          const { endpoint } = subscription
          const isRepeated = served.stageOf(endpoint) === 'FAILED'
          outcomes.push({ subscription, result, isRepeated })
          if (result.kind === 'TAKEN' || result.kind === 'REFUSED') served.set(endpoint, result.kind)
          else if (result.kind !== 'GONE') served.set(endpoint, 'FAILED')
          if (result.kind === 'LATER') served.wait(endpoint, Math.min(result.afterSeconds, longestPause))
          if (outcomes.length % atOnce === 0) await served.save()
        },
      },
    )
  } finally {
    // Also when the time is up: the next attempt goes on from here.
    await served.save()
    await settle(outcomes, subscriptions, call.log)
  }
  call.signal.throwIfAborted()

  const gone = new Set(outcomes.flatMap(({ subscription, result }) => (result.kind === 'GONE' ? [subscription] : [])))
  const open = left.filter((each) => !isEnd(served.stageOf(each.endpoint)) && !gone.has(each))
  const number = (stage: Stage) => wanted.filter(({ endpoint }) => served.stageOf(endpoint) === stage).length
  const [taken, refused] = [number('TAKEN'), number('REFUSED')]
  const isEnough = call.attempt >= lastForAll && taken > 0
  const awaited = isEnough ? open.filter((each) => waiting.has(each) || served.stageOf(each.endpoint) === null) : open
  if (awaited.length > 0) {
    const reasons = reasonsOf(outcomes, 'LATER', 'FAILED')
    throw notAllReached(awaited, served, `${open.length} of ${wanted.length} browsers are still to be told${reasons}`)
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

function isEnd(stage: Stage | null): boolean {
  return stage === 'TAKEN' || stage === 'REFUSED'
}

/** Its place in the line: those that are known to fail or not to answer come after those that may well work. */
function rank({ endpoint, failing }: Subscription, served: Served): number {
  const stage = served.stageOf(endpoint)
  return (stage === null ? 0 : stage === 'BEGUN' ? 2 : 4) + (failing === null ? 0 : 1)
}

/** When all are to wait, until the first of them may be asked again. */
function notAllReached(awaited: readonly Subscription[], served: Served, message: string): Error {
  const shortest = Math.min(...awaited.map(({ endpoint }) => served.waitOf(endpoint)))
  return shortest === 0 ? new Error(message) : new RetryLater(message, Math.ceil(shortest / 1_000))
}

function noteOf(wanted: number, taken: number, others: [number: number, what: string][]): string {
  const missed = others.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`)
  return [`${taken} of ${wanted} browsers have it`, ...missed].join('; ')
}
