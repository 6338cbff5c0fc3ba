import type { Builder } from '../schema-builder/builder.ts'
import type { Context } from '../schema-builder/context.ts'
import { failure, type Payload, success } from '../schema-builder/payload.ts'
import { addDeliveryPayload } from './delivery-mutations.ts'
import { readSample, type SampleInput, sampleFields } from './sample-input.ts'

/** Milliseconds that whoever tests waits for the outcome. */
const WAIT = 10_000

export function addTestNotifier(builder: Builder): void {
  const input = builder.inputType('TestNotifierInput', { fields: (t) => sampleFields(t) })
  const payload = addDeliveryPayload(builder, 'TestNotifierPayload')
  builder.mutationField('testNotifier', (t) =>
    t.field({
      type: payload,
      description:
        'Sends a made-up notification the way that real ones take, and waits for the first attempt, at most ten seconds.',
      authScopes: { everywhere: 'ADMIN' },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_root, args, context) => testNotifier(args.input, context),
    }),
  )
}

async function testNotifier(input: SampleInput, context: Context): Promise<Payload<string>> {
  const sample = await readSample(input, context)
  if ('code' in sample) return failure(sample.code, sample.message, sample.field)
  const { notification } = sample
  const { notifier } = input
  const id = await context.outbox.post({ key: `test:${notification.id}`, notifier, notification })
  await context.outbox.untilAttempted(id, WAIT)
  return success(id)
}
