import { eventStream } from '../../src/live/event-stream.ts'
import { addLive } from '../../src/live/schema.ts'
import { createBuilder } from '../../src/schema-builder/builder.ts'
import { addCommon } from '../../src/schema-builder/common-schema.ts'
import { forbidden } from '../../src/schema-builder/errors.ts'

/** A schema with one number in it, made as the product makes its own. */
export function createCounter() {
  const state = {
    value: 1,
    /** How often `value` was asked for. */
    runs: 0,
    /** What `value` waits for, once it has read the number. */
    gate: Promise.resolve(),
    /** Resolves when `value` has been asked for that often. */
    async hasRun(times: number) {
      while (state.runs < times) await new Promise<void>((resolve) => onRun.push(resolve))
    },
  }
  const onRun: (() => void)[] = []

  const builder = createBuilder()
  addCommon(builder)
  addLive(builder)
  const Counter = builder.objectRef<object>('Counter')
  Counter.implement({
    fields: (t) => ({
      value: t.int({
        args: { plus: t.arg.int({ defaultValue: 0 }) },
        async resolve(_counter, { plus }, { watch }) {
          watch('projects')
          const { value, gate } = state
          state.runs++
          for (const resolve of onRun.splice(0)) resolve()
          await gate
          return value + (plus ?? 0)
        },
      }),
      who: t.string({
        resolve: (_counter, _args, { viewer }) => (viewer.kind === 'token' ? viewer.name : viewer.kind),
      }),
      broken: t.int({
        nullable: true,
        resolve: () => {
          throw new Error('password=hunter2')
        },
      }),
      refused: t.int({
        nullable: true,
        resolve: () => {
          throw forbidden('Not yours.')
        },
      }),
      inner: t.field({ type: Counter, resolve: () => ({}) }),
    }),
  })
  builder.queryField('counter', (t) => t.field({ type: Counter, resolve: () => ({}) }))
  builder.mutationField('set', (t) =>
    t.int({ args: { to: t.arg.int({ required: true }) }, resolve: (_root, { to }) => (state.value = to) }),
  )
  builder.subscriptionField('issues', (t) =>
    t.field({
      type: 'JSON',
      subscribe: (_root, _args, { bus }) =>
        eventStream(bus, (notice) => (notice.kind === 'issue' ? notice.issue : null)),
      resolve: (item) => item,
    }),
  )
  const contexts = new WeakSet<object>()
  builder.subscriptionField('contextsUsedBefore', (t) =>
    t.boolean({
      subscribe: (_root, _args, { bus }) => eventStream(bus, () => true),
      resolve(_item, _args, context) {
        const isUsed = contexts.has(context)
        contexts.add(context)
        return isUsed
      },
    }),
  )
  builder.subscriptionField('cut', (t) =>
    t.int({
      subscribe: async function* () {
        yield 1
        throw new Error('password=hunter2')
      },
      resolve: (item) => item,
    }),
  )
  return Object.assign(state, { schema: builder.toSchema() })
}
