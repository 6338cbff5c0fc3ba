import { type Call, type Notification, type Receipt, RetryLater, Undeliverable } from 'evenkeel/plugin'
import type { NodemailerError } from 'nodemailer'
import { unaddressed } from './addressee.ts'
import { type Mailbox, sameAddress } from './mailbox.ts'
import { messageFor, recipientsOf } from './message.ts'
import type { Options } from './options.ts'
import { oneLine } from './plain.ts'
import { Progress } from './progress.ts'
import { isForGood, rcptRefusals, refusalOf } from './refusal.ts'
import { send } from './send.ts'

/** Seconds before the second attempt; doubled with each one after it. Greylisting wants some minutes (RFC 6647). */
const firstPause = 30
const longestPause = 3_600
const longestNote = 500

/** Sends to whoever does not have it yet and was not refused for good; the rules of success are in the README. */
export async function deliver(notification: Notification, config: Options, call: Call): Promise<Receipt> {
  const recipients = distinct(recipientsOf(notification, config))
  const misled = unaddressed(notification)
  if (recipients.length === 0) return { note: `${misled}Nobody is to get ${notification.level} by mail.` }
  const progress = await Progress.of(call)
  const left = recipients.filter((each) => !progress.isTaken(each) && progress.refusal(each) === null)
  const mail = messageFor(notification, config, call.idempotencyKey)

  const { response, refusals } = left.length === 0 ? nothingSent : await offer({ mail, to: left }, config, call)
  const refused = new Map(refusals.map((refusal) => [sameAddress(refusal.recipient ?? ''), refusal]))
  const deferred: string[] = []
  for (const address of left) {
    const refusal = refused.get(sameAddress(address))
    if (refusal === undefined) progress.take(address)
    else if (isForGood(refusal)) progress.refuse(address, saidBy(refusal))
    else deferred.push(saidBy(refusal))
  }
  await progress.save(deferred.length === 0)

  if (deferred.length > 0) {
    const message = `${deferred.length} of ${recipients.length} recipients are still to be told: ${listed(deferred)}`
    throw new RetryLater(message, Math.min(firstPause * 2 ** (call.attempt - 1), longestPause))
  }
  const reasons = recipients.flatMap((each) => (progress.isTaken(each) ? [] : (progress.refusal(each) ?? [])))
  const missed = `${reasons.length} of ${recipients.length} recipients were refused: ${listed(reasons)}`
  if (reasons.length === recipients.length) throw new Undeliverable(oneLine(missed, longestNote))
  return { id: mail.messageId, note: oneLine(misled + (reasons.length > 0 ? missed : response), longestNote) }
}

interface Answer {
  response: string
  refusals: readonly NodemailerError[]
}

const nothingSent: Answer = { response: 'All recipients had it already.', refusals: [] }

/** Which recipients the server refused, be it some or all. Whatever else goes wrong is thrown. */
async function offer(parcel: Parameters<typeof send>[0], config: Options, call: Call): Promise<Answer> {
  try {
    const { response, rejectedErrors = [] } = await send(parcel, config, call)
    return { response, refusals: rejectedErrors }
  } catch (thrown) {
    const refusals = rcptRefusals(thrown)
    if (refusals.length === 0) throw refusalOf(thrown)
    return { response: '', refusals }
  }
}

/** Each address once, as it was first written. */
function distinct(mailboxes: readonly Mailbox[]): string[] {
  const addresses = mailboxes.map(({ address }) => address)
  return [...Map.groupBy(addresses, sameAddress).values()].map(([first]) => first!)
}

function saidBy({ response, message }: NodemailerError): string {
  return oneLine(response ?? message, 200)
}

function listed(reasons: readonly string[]): string {
  return [...new Set(reasons)].join('; ')
}
