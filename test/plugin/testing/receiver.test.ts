import { openReceiver } from 'evenkeel/testing'
import { describe, expect, it } from 'vitest'

describe('a receiver', () => {
  it('keeps what it is sent', async () => {
    await using receiver = await openReceiver()
    await fetch(`${receiver.url}/a/b?c=d`, { method: 'PUT', headers: { 'X-Key': 'é1' }, body: '{"text":"Grüße 👋"}' })
    const [request] = receiver.requests
    expect(request).toMatchObject({ method: 'PUT', path: '/a/b?c=d', headers: { 'x-key': 'é1' } })
    expect(request?.json()).toEqual({ text: 'Grüße 👋' })
    expect(request?.body).toBe('{"text":"Grüße 👋"}')
  })

  it('gives each request once, in order, whether it came before it was asked for or after', async () => {
    await using receiver = await openReceiver()
    await fetch(`${receiver.url}/1`)
    expect((await receiver.next()).path).toBe('/1')
    const [second, third] = [receiver.next(), receiver.next()]
    await fetch(`${receiver.url}/2`)
    await fetch(`${receiver.url}/3`)
    expect([(await second).path, (await third).path]).toEqual(['/2', '/3'])
    await fetch(`${receiver.url}/4`)
    expect((await receiver.next()).path).toBe('/4')
  })

  it('answers as it is told, then as usual', async () => {
    await using receiver = await openReceiver({ status: 201, body: { ok: true } })
    receiver.answerWith(503, { headers: { 'retry-after': '7' }, body: 'soon', delayMs: 1 })
    const answers = [await fetch(receiver.url), await fetch(receiver.url), await fetch(receiver.url)]
    expect(answers.map(({ status }) => status)).toEqual([503, 200, 201])
    expect([answers[1]?.headers.get('retry-after'), await answers[1]?.text()]).toEqual(['7', 'soon'])
    expect(answers[2]?.headers.get('content-type')).toBe('application/json')
    expect(await answers[2]?.json()).toEqual({ ok: true })
  })

  it('tells when a sender gives up waiting', async () => {
    await using receiver = await openReceiver('never')
    const controller = new AbortController()
    const answer = expect(fetch(receiver.url, { signal: controller.signal })).rejects.toThrow('abort')
    const request = await receiver.next()
    controller.abort()
    await request.gone
    await receiver.left()
    await answer
  })

  it('refuses connections once it is closed, whoever was waiting', async () => {
    const receiver = await openReceiver('never')
    const waiting = expect(fetch(receiver.url)).rejects.toThrow('fetch failed')
    await receiver.next()
    await receiver.close()
    await waiting
    await expect(fetch(receiver.url)).rejects.toThrow('fetch failed')
  })
})
