import { randomUUID } from 'node:crypto'
import type { Outcome } from '../../guard/call-failure.ts'
import { withinDeadline } from '../../guard/deadline.ts'
import type { Work } from '../../plugin-call.ts'
import type { Answer } from '../receiver.ts'
import type { Checklist } from './checklist.ts'
import { checkDistinct, checkRepeat } from './repeat.ts'
import { answered, shown } from './same-input.ts'
import type { Subject } from './subject.ts'
import { openTrial, type Trial } from './trial.ts'

/** A notifier or a recovery strategy: each piece of work is another one, unless it has the same number. */
export interface Sender {
  /** `notifier "chat"` */
  of: string
  send(trial: Trial, work: Required<Work>, number: number): Promise<Outcome<unknown>>
}

/** Milliseconds a sender is waited for that is not answered; the second when nothing had come by the first. */
const UNANSWERED = [300, 8_000]
/** Milliseconds in which a sender has hung up. */
const HANGS_UP_WITHIN = 3_000

/** How something sends to a receiver that takes it, refuses it, is busy, is away or never answers. */
export async function checkSender(list: Checklist, subject: Subject, { of, send }: Sender): Promise<void> {
  const once = (): Required<Work> => ({ attempt: 1, idempotencyKey: randomUUID() })
  async function failureOf(answer: Answer | 'away') {
    await using trial = await openTrial(subject, answer === 'away' ? undefined : answer)
    if (answer === 'away') await trial.receiver.close()
    const outcome = await send(trial, once(), 0)
    if (outcome.ok) throw new Error(`expected a failure, it answered ${shown(outcome.answer)}`)
    return outcome.failure
  }

  const ends = await list.check(`${of} sends something to its receiver`, async () => {
    await using trial = await openTrial(subject)
    answered(await send(trial, once(), 0))
    const { requests } = trial.receiver
    if (requests.length === 0) throw new Error('it says that it was taken, but nothing came')
    return requests.map(({ method, path }) => `${method} ${path}`).join(', ')
  })
  if (ends === 'timed out') return
  await list.check(`${of} sends the same keys when it tries again`, async () => {
    await using trial = await openTrial(subject)
    const { requests } = trial.receiver
    trial.receiver.answerWith(500)
    const idempotencyKey = randomUUID()
    await send(trial, { attempt: 1, idempotencyKey }, 0)
    const first = [...requests]
    answered(await send(trial, { attempt: 2, idempotencyKey }, 0))
    checkRepeat(first, requests.slice(first.length))
    return undefined
  })
  await list.check(`${of} sends different keys for different ones`, async () => {
    await using trial = await openTrial(subject)
    const { requests } = trial.receiver
    answered(await send(trial, once(), 0))
    const first = [...requests]
    answered(await send(trial, once(), 1))
    checkDistinct(first, requests.slice(first.length))
    return undefined
  })
  for (const [situation, answer] of Object.entries({ 'is out of order (500)': 500, 'is away': 'away' } as const)) {
    await list.check(`${of} may be tried again when its receiver ${situation}`, async () => {
      const { message, permanent } = await failureOf(answer)
      if (permanent) throw new Error(`expected a failure that is not permanent: ${message}`)
      return message
    })
  }
  await list.check(`${of} fails when its receiver refuses (400)`, async () => (await failureOf(400)).message)
  await list.check(`${of} comes back when its receiver says so (429, Retry-After: 7)`, async () => {
    const { message, retryAfterSeconds } = await failureOf({ status: 429, headers: { 'retry-after': '7' } })
    if (retryAfterSeconds === 7) return message
    throw new Error(`expected RetryLater with 7 seconds, it says ${retryAfterSeconds}: ${message}`)
  })
  await list.check(`${of} hangs up on a receiver that never answers`, () =>
    checkHangingUp(subject, (trial) => send(trial, once(), 0), 'refuse'),
  )
}

/** @param must whether it must fail, as nothing was taken; a health check answers instead */
export async function checkHangingUp(
  subject: Subject,
  ask: (trial: Trial) => Promise<Outcome<unknown>>,
  must: 'refuse' | 'end',
): Promise<string> {
  for (const limit of UNANSWERED) {
    await using trial = await openTrial(subject, 'never', limit)
    const outcome = await ask(trial)
    if (must === 'refuse' && outcome.ok) throw new Error(`expected a failure, it answered ${shown(outcome.answer)}`)
    if (trial.receiver.requests.length === 0 && must === 'refuse') continue
    try {
      await withinDeadline(HANGS_UP_WITHIN, trial.receiver.left())
    } catch {
      throw new Error('the connection stays open after the time is over: use call.fetch, or call.signal')
    }
    return outcome.ok ? shown(outcome.answer) : outcome.failure.message
  }
  throw new Error('nothing came')
}
