import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { next, type Served, serve, transports } from './serve.ts'

let served: Served
beforeEach(async () => {
  served = await serve()
})
afterEach(() => served.stop())

const change = { kind: 'project', project: 1 } as const

describe.each(Object.entries(transports))('over %s', (_name, subscribe) => {
  test('any query is answered at once and again after a change, in the shape it was asked in', async () => {
    const { bus, counter } = served
    const answers = subscribe(
      served,
      `subscription Watch($plus: Int!, $more: Boolean!) { ...Root }
       fragment Root on Subscription { all: live { counter { ...Numbers who @skip(if: $more) } } ... on Subscription { all: live { __typename } } }
       fragment Numbers on Counter { value more: value(plus: $plus) @include(if: $more) }`,
      { plus: 10, more: true },
    )
    const answer = (value: number) => ({ data: { all: { counter: { value, more: value + 10 }, __typename: 'Query' } } })
    expect(await next(answers)).toEqual(answer(1))
    counter.value = 2
    bus.publish([change])
    expect(await next(answers)).toEqual(answer(2))
    await answers.return?.()
  })

  test('a burst is one execution; notices about something else are none; an unchanged answer is not sent', async () => {
    const { bus, counter } = served
    const answers = subscribe(served, 'subscription { live { counter { value } } }')
    await next(answers)
    counter.value = 2
    for (let i = 0; i < 50; i++) bus.publish([change, { kind: 'intake', project: 1 }])
    expect(await next(answers)).toEqual({ data: { live: { counter: { value: 2 } } } })
    expect(counter.runs).toBe(2)

    bus.publish([{ kind: 'access' }, { kind: 'crash', project: 1, issue: 'a', crash: 'b', severity: 'HIGH' }])
    bus.publish([change])
    await counter.hasRun(3)
    bus.publish([{ kind: 'lost' }])
    await counter.hasRun(4)
    counter.value = 3
    bus.publish([change])
    expect(await next(answers)).toEqual({ data: { live: { counter: { value: 3 } } } })
    expect(counter.runs).toBe(5)
    await answers.return?.()
  })

  test('a change during the first execution is not lost', async () => {
    const { bus, counter } = served
    const gate = Promise.withResolvers<void>()
    counter.gate = gate.promise
    const answers = subscribe(served, 'subscription { live { counter { value } } }')
    const first = next(answers)
    await counter.hasRun(1)
    counter.value = 2
    bus.publish([change])
    gate.resolve()
    expect(await first).toEqual({ data: { live: { counter: { value: 1 } } } })
    expect(await next(answers)).toEqual({ data: { live: { counter: { value: 2 } } } })
    await answers.return?.()
  })

  test('errors are part of the answer, below live; a variable that does not fit ends it', async () => {
    const answers = subscribe(served, 'subscription { now: live { counter { who refused broken } } }')
    const { data, errors } = await next(answers)
    expect(data).toEqual({ now: { counter: { who: 'good', refused: null, broken: null } } })
    expect(errors).toMatchObject([
      { message: 'Not yours.', path: ['now', 'counter', 'refused'], extensions: { code: 'FORBIDDEN' } },
      { path: ['now', 'counter', 'broken'], extensions: { code: 'INTERNAL', id: expect.any(String) } },
    ])
    await answers.return?.()

    const unfit = subscribe(served, 'subscription ($n: Int!) { live { counter { value(plus: $n) } } }', { n: 'x' })
    expect((await next(unfit)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
    expect((await unfit.next()).done).toBe(true)
  })

  test.each(['live { counter { value } }', 'issues'])('%s ends with its token', async (field) => {
    const { bus, newToken, tokens } = served
    newToken('revoked')
    const revoked = subscribe(served, `subscription { ${field} }`, {}, 'revoked')
    const ended = field === 'issues' ? next(revoked) : next(revoked).then(() => next(revoked))
    await bus.hasListeners(2)
    tokens.delete('revoked')
    bus.publish([{ kind: 'access' }])
    expect((await ended).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
    expect((await revoked.next()).done).toBe(true)

    newToken('brief', new Date(Date.now() + 300))
    const brief = subscribe(served, `subscription { ${field} }`, {}, 'brief')
    if (field !== 'issues') await next(brief)
    expect((await next(brief)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
    expect((await brief.next()).done).toBe(true)
    // Only the watch over rights still listens.
    expect(bus.listeners).toBe(1)
  })

  test('a reader who leaves, before or after the first answer, is listened for no more', async () => {
    const { bus, counter } = served
    const gate = Promise.withResolvers<void>()
    counter.gate = gate.promise
    const early = subscribe(served, 'subscription { live { counter { value } } }')
    void early.next()
    await counter.hasRun(1)
    await early.return?.()
    await bus.hasListeners(1)
    gate.resolve()

    const late = subscribe(served, 'subscription { live { counter { value } } }')
    await next(late)
    await late.return?.()
    await bus.hasListeners(1)
  })
})
