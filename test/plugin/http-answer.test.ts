import { answerText, RetryLater, retryAfterSeconds, throwUnlessTaken, Undeliverable } from 'evenkeel/plugin'
import { describe, expect, it } from 'vitest'

const answer = (status: number, headers: Record<string, string> = {}, body: string | null = null) =>
  new Response(body, { status, headers })

async function thrownBy(response: Response, explain?: (body: string) => string): Promise<Error | null> {
  try {
    await throwUnlessTaken(response, explain)
    return null
  } catch (thrown) {
    return thrown as Error
  }
}

describe('an answer', () => {
  it.each([200, 201, 202, 204])('%i is taken, and its body left to read', async (status) => {
    const response = answer(status, {}, status === 204 ? null : 'yes')
    expect(await thrownBy(response)).toBeNull()
    expect(await response.text()).toBe(status === 204 ? '' : 'yes')
  })

  it.each([400, 401, 403, 404, 405, 409, 410, 413, 422, 451])('%i can never be taken', async (status) => {
    expect(await thrownBy(answer(status, { 'retry-after': '5' }))).toBeInstanceOf(Undeliverable)
  })

  it.each([
    [429, '7', 7],
    [429, 'soon', 60],
    [429, null, 60],
    [503, '30', 30],
    [502, '30', 30],
    [408, '3', 3],
    [425, '3', 3],
  ])('%i with Retry-After %s asks to come back after %i s', async (status, header, seconds) => {
    const thrown = await thrownBy(answer(status, header === null ? {} : { 'retry-after': header }))
    expect(thrown).toBeInstanceOf(RetryLater)
    expect(thrown).toMatchObject({ afterSeconds: seconds })
  })

  it.each([408, 425, 500, 502, 503, 504])('%i alone is tried again', async (status) => {
    const thrown = await thrownBy(answer(status))
    expect(thrown).toEqual(new Error(`HTTP ${status}`))
    expect(thrown).not.toBeInstanceOf(RetryLater)
  })
})

it('that points elsewhere is tried again, and its message says why', async () => {
  const thrown = await thrownBy(answer(307, { location: 'https://elsewhere.example' }))
  expect(thrown).toEqual(new Error('HTTP 307: redirects are not followed'))
  expect(thrown).not.toBeInstanceOf(Undeliverable)
})

describe('the message', () => {
  it.each([
    ['no_service\n', 'text/plain', 'HTTP 404: no_service'],
    ['{\n  "error": "gone"\n}', 'application/json', 'HTTP 404: { "error": "gone" }'],
    ['a\u0000\u0007b', 'text/plain', 'HTTP 404: a b'],
    ['<html>Not found</html>', 'text/html; charset=utf-8', 'HTTP 404'],
    ['   ', 'text/plain', 'HTTP 404'],
    ['x'.repeat(500), 'text/plain', `HTTP 404: ${'x'.repeat(199)}…`],
    [`${'x'.repeat(198)}🔥🔥`, 'text/plain', `HTTP 404: ${'x'.repeat(198)}…`],
  ])('of %j is one bounded line', async (body, type, expected) => {
    expect((await thrownBy(answer(404, { 'content-type': type }, body)))?.message).toBe(expected)
  })

  it('is what the caller reads in the body', async () => {
    const thrown = await thrownBy(answer(400, {}, '{"why":"too long"}'), (body) => JSON.parse(body).why)
    expect(thrown?.message).toBe('HTTP 400: too long')
  })
})

describe('Retry-After', () => {
  const now = new Date('2026-03-01T12:00:00Z')
  it.each([
    ['120', 120],
    [' 5 ', 5],
    ['0', 1],
    ['999999999999', 86_400],
    ['Sun, 01 Mar 2026 12:00:30 GMT', 30],
    ['Sunday, 01-Mar-26 12:02:00 GMT', 120],
    ['Sun, 01 Mar 2026 11:00:00 GMT', 1],
    ['Mon, 01 Mar 2027 12:00:00 GMT', 86_400],
    ['-5', null],
    ['1.5', null],
    ['2027', 2027],
    ['2026-03-01T12:00:30Z', null],
    ['tomorrow', null],
    ['Soon, please', null],
    ['', null],
  ])('%j is %s', (value, seconds) => {
    expect(retryAfterSeconds(new Headers({ 'retry-after': value }), now)).toBe(seconds)
  })

  it('need not be there', () => {
    expect(retryAfterSeconds(new Headers(), now)).toBeNull()
  })
})

describe('a body', () => {
  it('is read whole when it is small', async () => {
    expect(await answerText(answer(200, {}, 'Grüße 🔥'))).toBe('Grüße 🔥')
    expect(await answerText(answer(204))).toBe('')
  })

  it('is read no further than the limit, and then let go', async () => {
    let cancelled = false
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('abcd')),
      cancel: () => {
        cancelled = true
      },
    })
    expect(await answerText(new Response(endless), 10)).toBe('abcdabcdab')
    expect(cancelled).toBe(true)
  })
})
