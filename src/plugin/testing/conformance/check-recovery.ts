import { sampleOrder } from '../sample-order.ts'
import type { Checklist } from './checklist.ts'
import { answered, checkUnchanged } from './same-input.ts'
import type { Subject } from './subject.ts'
import { openTrial, type Trial } from './trial.ts'

/** What a strategy would do. What it does is for `checkSender`. */
export async function checkDryRun(
  list: Checklist,
  { registry, receiver }: Trial,
  { options }: Subject,
  name: string,
): Promise<void> {
  const of = `recoveryStrategy "${name}"`
  const order = sampleOrder({ ...options.order, dryRun: true })
  const work = { attempt: 1, idempotencyKey: order.id }
  await list.check(`${of} does nothing in a dry run`, async () => {
    const { note } = answered(await registry.recover(name, structuredClone(order), work))
    const { requests } = receiver
    if (requests.length === 0) return note
    throw new Error(`expected no request, ${requests.length} came, the first one for ${requests[0]!.path}`)
  })
  await list.check(`${of} leaves orders as they are`, () =>
    checkUnchanged(order, (given) => registry.recover(name, given, work)),
  )
}

export async function checkDone(list: Checklist, subject: Subject, name: string): Promise<void> {
  const order = sampleOrder(subject.options.order)
  await list.check(`recoveryStrategy "${name}" carries out what it is asked`, async () => {
    await using trial = await openTrial(subject)
    const { done, note } = answered(await trial.registry.recover(name, order, { attempt: 1, idempotencyKey: order.id }))
    if (!done) throw new Error(`expected done, it says: ${note}`)
    return note
  })
}
