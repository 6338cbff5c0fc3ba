import { checkHangingUp } from './check-sender.ts'
import type { Checklist } from './checklist.ts'
import { answered, shown } from './same-input.ts'
import type { Subject } from './subject.ts'
import { openTrial } from './trial.ts'

export async function checkHealthCheck(list: Checklist, subject: Subject, name: string): Promise<void> {
  const of = `healthCheck "${name}"`
  await list.check(`${of} tells that a service is there`, async () => {
    await using trial = await openTrial(subject)
    const health = answered(await trial.registry.checkHealth(name))
    if (health.status === 'CRITICAL') throw new Error(`expected a better answer than ${shown(health)}`)
    return `${health.status}: ${health.note}`
  })
  await list.check(`${of} answers CRITICAL when nobody is there`, async () => {
    await using trial = await openTrial(subject)
    await trial.receiver.close()
    const health = answered(await trial.registry.checkHealth(name))
    if (health.status !== 'CRITICAL') throw new Error(`expected CRITICAL, it answered ${shown(health)}`)
    return health.note
  })
  await list.check(`${of} hangs up on a service that never answers`, () =>
    checkHangingUp(subject, ({ registry }) => registry.checkHealth(name), 'end'),
  )
}
