import type { Ask } from './ask.ts'
import type { Installation } from './shop/installation.ts'
import { attributesOf } from './shop/phone.ts'
import { vitals } from './shop/vitals.ts'

const HALF_HOUR = 1_800_000
/** Samples may be as old as the server keeps them, which are seven days. */
const COUNT = 7 * 48 - 2

/** What the phones measured in the week before the demo began. */
export async function sendHistory(ask: Ask, project: string, installations: readonly Installation[]): Promise<void> {
  const phones = installations.flatMap((installation) =>
    installation.phones.map((phone) => Object.entries(attributesOf(phone, installation))),
  )
  const last = Math.floor(Date.now() / HALF_HOUR) * HALF_HOUR
  const moments = Array.from({ length: COUNT }, (_, i) => new Date(last - (COUNT - 1 - i) * HALF_HOUR))
  for (const labels of phones) {
    const attributes = labels.map(([name, value]) => ({ name, value }))
    const samples = moments.flatMap((at) =>
      vitals.map(({ name, unit, usualAt }) => ({ name, unit, attributes, at, value: usualAt(at) })),
    )
    await ask('mutation ($input: RecordMetricsInput!) { recordMetrics(input: $input) { errors { code message } } }', {
      input: { project, samples },
    })
  }
}
