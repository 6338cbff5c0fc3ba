import { eventStream, type Streamed } from '../../src/live/event-stream.ts'
import { addLive } from '../../src/live/schema.ts'
import { createBuilder } from '../../src/schema-builder/builder.ts'
import { addCommon } from '../../src/schema-builder/common-schema.ts'
import { forbidden } from '../../src/schema-builder/errors.ts'
import { personal } from '../../src/schema-builder/personal.ts'

interface Placed {
  cursor: string
  event?: number
  lagged?: number
}

/** A schema with one number in it, made as the product makes its own. */
export function createCounter() {
  const state = {
    value: 1,
    /** Whether those who subscribe from now on are told of gaps in place of what happened. */
    hasGaps: false,
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
      padding: t.string({
        args: { length: t.arg.int({ required: true }) },
        resolve: (_counter, { length }) => 'x'.repeat(length),
      }),
      who: t.string({
        extensions: personal,
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
        eventStream(bus, (notice) => (notice.kind === 'issues' ? notice.issues.join() : null)),
      resolve: (item) => item,
    }),
  )
  const Happened = builder.objectRef<Placed>('Happened').implement({
    fields: (t) => ({
      cursor: t.exposeString('cursor'),
      number: t.int({ nullable: true, resolve: ({ event }) => event ?? null }),
      skipped: t.int({ nullable: true, resolve: ({ lagged }) => lagged ?? null }),
    }),
  })
  builder.subscriptionField('happened', (t) =>
    t.field({
      type: Happened,
      subscribe(_root, _args, { bus }) {
        const { hasGaps } = state
        const events = eventStream(bus, (notice) => (notice.kind === 'intake' ? notice.project : null))
        const withCursor = (item: Streamed<number>): Placed => {
          const number = 'event' in item ? item.event : item.lagged
          return { cursor: `c${number}`, ...(hasGaps ? { lagged: number } : { event: number }) }
        }
        const placed: AsyncIterableIterator<Placed> = {
          [Symbol.asyncIterator]: () => placed,
          async next() {
            const { value, done } = await events.next()
            return done ? { done, value: undefined } : { done: false, value: withCursor(value) }
          },
          async return() {
            await events.return?.()
            return { done: true, value: undefined }
          },
        }
        return placed
      },
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
