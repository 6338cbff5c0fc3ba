import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Answer, next, type Served, serve, transports } from './serve.ts'

let served: Served
beforeAll(async () => {
  served = await serve()
})
afterEach(() => served.hasSubscribers(0))
afterAll(() => served.stop())

const watch = (query: string, variables?: Record<string, unknown>, token = 'good') =>
  transports.WebSocket(served, query, variables, token)

async function executionsFor(open: () => AsyncIterableIterator<Answer>[]): Promise<number> {
  const before = served.graphql.liveCounts().executions
  const all = open()
  for (const answers of all) await next(answers)
  const executed = served.graphql.liveCounts().executions - before
  for (const answers of all) await answers.return?.()
  await served.hasSubscribers(0)
  return executed
}

const live = 'subscription($plus: Int) { live { counter { value(plus: $plus) } } }'

test.each<[string, number, () => AsyncIterableIterator<Answer>[]]>([
  ['the same', 1, () => [watch(live, { plus: 1 }), watch(live, { plus: 1 })]],
  ['another layout', 1, () => [watch(live), watch(live.replaceAll(' ', '\n  '))]],
  ['another token with the same rights', 1, () => [watch(live), watch(live, {}, served.newToken('second'))]],
  ['variables that the operation does not know', 1, () => [watch(live), watch(live, { nonce: 1, plus: undefined })]],
  ['other variables', 2, () => [watch(live, { plus: 1 }), watch(live, { plus: 2 })]],
  ['another name of the answer', 2, () => [watch(live), watch(live.replace('live', 'now: live'))]],
  ['fewer rights', 2, () => [watch(live), watch(live, {}, narrower())]],
  ['what shows who asks, and another token', 2, () => [personal(), personal(served.newToken('third'))]],
  ['what shows who asks, and the same token', 1, () => [personal(), personal()]],
])('%s: %i executions', async (_what, executions, open) => {
  expect(await executionsFor(open)).toBe(executions)
})

function personal(token = 'good') {
  return watch('subscription { live { counter { who } } }', {}, token)
}

function narrower(): string {
  const secret = served.newToken('narrower')
  served.tokens.set(secret, { ...served.tokens.get(secret)!, abilities: ['READ'] })
  return secret
}

test('nobody is shown who somebody else is', async () => {
  const [one, other] = [personal(), personal(served.newToken('fourth'))]
  expect(await next(one)).toEqual({ data: { live: { counter: { who: 'good' } } } })
  expect(await next(other)).toEqual({ data: { live: { counter: { who: 'fourth' } } } })
  for (const answers of [one, other]) await answers.return?.()
})

test('two operations of one document are told the same event each in its own words', async () => {
  const document = 'subscription A { a: happened { cursor } } subscription B { b: happened { number } }'
  const ask = (operationName: string) =>
    served.ws().iterate({ query: document, operationName }) as AsyncIterableIterator<Answer>
  const [a, b] = [ask('A'), ask('B')]
  const both = [next(a), next(b)]
  await served.hasSubscribers(2)
  served.bus.publish([{ kind: 'intake', project: 7 }])
  expect(await Promise.all(both)).toEqual([{ data: { a: { cursor: 'c7' } } }, { data: { b: { number: 7 } } }])
  for (const answers of [a, b]) await answers.return?.()
})

test('a gap is told to the reader who has it, and not to one who got the event', async () => {
  const query = 'subscription { happened { number skipped } }'
  const { skipped } = served.graphql.counts().events
  const whole = watch(query)
  const first = next(whole)
  await served.hasSubscribers(1)
  served.counter.hasGaps = true
  const behind = watch(query)
  const both = [first, next(behind)]
  await served.hasSubscribers(2)
  served.bus.publish([{ kind: 'intake', project: 3 }])
  expect(await Promise.all(both)).toEqual([
    { data: { happened: { number: 3, skipped: null } } },
    { data: { happened: { number: null, skipped: 3 } } },
  ])
  expect(served.graphql.counts()).toMatchObject({ events: { subscribers: 2, skipped: skipped + 3 } })
  for (const answers of [whole, behind]) await answers.return?.()
})

test('variables nested without end are refused, and not an error of ours', async () => {
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
  const body = `{"query":${JSON.stringify(live)},"variables":{"plus":${deep}}}`
  const headers = { authorization: 'Bearer good', 'content-type': 'application/json', accept: 'text/event-stream' }
  const response = await fetch(served.url, { method: 'POST', body, headers })
  expect(await response.text()).toContain('BAD_REQUEST')
})

test('a live question about the schema is not asked again when something changes', async () => {
  const answers = watch('subscription { live { __schema { queryType { name } } } }')
  await next(answers)
  const before = served.graphql.liveCounts().executions
  const other = watch(live)
  await next(other)
  served.counter.value++
  served.bus.publish([{ kind: 'project', project: 1 }])
  await next(other)
  expect(served.graphql.liveCounts().executions).toBe(before + 2)
  for (const each of [answers, other]) await each.return?.()
})
