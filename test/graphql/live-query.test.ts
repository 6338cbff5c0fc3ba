import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Answer, next, type Served, serve, transports } from './serve.ts'

let served: Served
beforeEach(async () => {
  served = await serve()
})
afterEach(() => served.stop())

const change = { kind: 'project', project: 1 } as const

test('live stands alone at the root', async () => {
  const response = await served.post('subscription { live { counter { value } } issues }')
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] })
})

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

    bus.publish([{ kind: 'access' }, { kind: 'crashes', project: 1, issues: ['a'] }])
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

  test.each([
    ['live { counter { value } }', 1],
    ['issues', 0],
  ])('%s ends when its token is revoked, and when it expires', async (field, answersFirst) => {
    const { bus, newToken, tokens } = served
    const open = async (token: string) => {
      const answers = subscribe(served, `subscription { ${field} }`, {}, token)
      for (let i = 0; i < answersFirst; i++) await next(answers)
      return answers
    }
    const endsUnauthenticated = async (answers: AsyncIterator<Answer>, end: () => void) => {
      const last = next(answers)
      await served.hasSubscribers(1)
      end()
      expect((await last).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
      expect((await answers.next()).done).toBe(true)
      await served.hasSubscribers(0)
    }
    newToken('revoked')
    await endsUnauthenticated(await open('revoked'), () => {
      tokens.delete('revoked')
      bus.publish([{ kind: 'access' }])
    })
    newToken('brief', new Date(Date.now() + 300))
    await endsUnauthenticated(await open('brief'), () => {})
  })

  test('a reader who leaves, before or after the first answer, is listened for no more', async () => {
    const { counter } = served
    const gate = Promise.withResolvers<void>()
    counter.gate = gate.promise
    const early = subscribe(served, 'subscription { live { counter { value } } }')
    void early.next()
    await counter.hasRun(1)
    await early.return?.()
    await served.hasSubscribers(0)
    gate.resolve()

    const late = subscribe(served, 'subscription { live { counter { value } } }')
    await next(late)
    await late.return?.()
    await served.hasSubscribers(0)
  })
})
