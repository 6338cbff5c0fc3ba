import { describe, expect, it } from 'vitest'
import plugin from '../../plugins/pagerduty/index.ts'
import { openPlugins } from '../plugin/open-plugins.ts'
import { type HttpReceiver, openHttpReceiver } from './receivers/http-receiver.ts'
import { addressOfNobody } from './receivers/nobody.ts'
import { excessive, notification } from './receivers/notification.ts'
import { pagerDuty } from './receivers/pagerduty.ts'

const routingKey = 'e93facc04764012d7bfb002500d5d1a6'
const work = { attempt: 1, idempotencyKey: 'dlv-7c11' }
const open = (receiver: HttpReceiver) => openPlugins({ plugin, config: { routingKey, eventsUrl: receiver.url } })
const sent = (receiver: HttpReceiver) => receiver.received.map(({ body }) => JSON.parse(body))

describe('an event', () => {
  it('triggers an alert with all that is known', async () => {
    await using receiver = await openHttpReceiver(pagerDuty)
    await using registry = await open(receiver)
    const outcome = await registry.notify('pagerduty', notification(), work)

    expect(outcome).toMatchObject({ ok: true, answer: { id: 'issue:SHOP-12' } })
    expect(sent(receiver)).toEqual([
      {
        routing_key: routingKey,
        event_action: 'trigger',
        dedup_key: 'issue:SHOP-12',
        payload: {
          summary: 'PaymentDeclined: card refused',
          source: 'shop',
          severity: 'error',
          timestamp: '2026-03-01T12:00:30.000Z',
          component: 'The Shop',
          group: 'production',
          class: 'CRITICAL',
          custom_details: {
            Details: 'Seen 14 times by 9 people since 12:00.\nCheckout is affected.',
            Release: 'shop@4.2.0',
            Severity: 'HIGH',
            'People affected': '9',
          },
        },
        links: [
          { href: 'https://evenkeel.example/issues/SHOP-12', text: 'Issue SHOP-12' },
          { href: 'https://wiki.example/checkout', text: 'Runbook' },
        ],
        client: 'Evenkeel',
        client_url: 'https://evenkeel.example/issues/SHOP-12',
      },
    ])
  })

  it.each([
    ['ACKNOWLEDGE', 'acknowledge'],
    ['RESOLVE', 'resolve'],
  ] as const)('%s says only which alert', async (action, event_action) => {
    await using receiver = await openHttpReceiver(pagerDuty)
    await using registry = await open(receiver)
    expect(await registry.notify('pagerduty', notification({ action }), work)).toMatchObject({ ok: true })
    expect(sent(receiver)).toEqual([{ routing_key: routingKey, event_action, dedup_key: 'issue:SHOP-12' }])
  })

  it.each([
    ['INFO', false, 'info'],
    ['WARNING', false, 'warning'],
    ['CRITICAL', false, 'error'],
    ['EMERGENCY', false, 'critical'],
    ['EMERGENCY', true, 'info'],
  ] as const)('of level %s, test %s, has severity %s', async (level, test, severity) => {
    await using receiver = await openHttpReceiver(pagerDuty)
    await using registry = await open(receiver)
    await registry.notify('pagerduty', notification({ level, test }), work)
    const summary = `${test ? 'Test: ' : ''}PaymentDeclined: card refused`
    expect(sent(receiver)[0].payload).toMatchObject({ severity, summary, class: level })
  })

  it('is taken with as little as there can be', async () => {
    await using receiver = await openHttpReceiver(pagerDuty)
    await using registry = await open(receiver)
    const bare = { title: '', text: '', project: null, environment: null, release: null, links: [], facts: [] }
    expect(await registry.notify('pagerduty', notification(bare), work)).toMatchObject({ ok: true })
    expect(sent(receiver)[0]).toMatchObject({
      payload: { summary: 'issue:SHOP-12', source: 'evenkeel', custom_details: {} },
      links: [],
    })
  })

  it('says whom it is for', async () => {
    await using receiver = await openHttpReceiver(pagerDuty)
    await using registry = await open(receiver)
    const name = 'Ada'
    await registry.notify('pagerduty', notification({ recipient: { name, address: 'team-a' } }), work)
    await registry.notify('pagerduty', notification({ recipient: { name, address: null } }), work)
    const details = sent(receiver).map(({ payload }) => Object.entries(payload.custom_details).slice(2, 4))
    expect(details[0]).toEqual(Object.entries({ Recipient: 'Ada', Address: 'team-a' }))
    expect(details[1]).toEqual(Object.entries({ Recipient: 'Ada', Severity: 'HIGH' }))
  })

  it('is taken with as much as there can be', async () => {
    await using receiver = await openHttpReceiver(pagerDuty)
    await using registry = await open(receiver)
    expect(await registry.notify('pagerduty', excessive(), work)).toMatchObject({ ok: true })
    const [{ payload, links }] = sent(receiver)
    expect(Object.keys(payload.custom_details)).toHaveLength(52)
    expect(links).toHaveLength(10)
  })

  it('keeps all values of a label that comes twice', async () => {
    await using receiver = await openHttpReceiver(pagerDuty)
    await using registry = await open(receiver)
    const facts = ['a', 'b'].map((value) => ({ label: 'Tag', value }))
    await registry.notify('pagerduty', notification({ facts: [...facts, { label: '__proto__', value: 'x' }] }), work)
    const details = Object.entries(sent(receiver)[0].payload.custom_details)
    expect(details.slice(2)).toEqual([
      ['Tag', 'a\nb'],
      ['__proto__', 'x'],
    ])
  })

  it('is what the preview shows, but for the key', async () => {
    await using receiver = await openHttpReceiver(pagerDuty)
    await using registry = await open(receiver)
    await registry.notify('pagerduty', notification(), work)
    const preview = await registry.preview('pagerduty', notification())
    expect(preview).toMatchObject({ ok: true, answer: [{ name: 'json', contentType: 'application/json' }] })
    const body = preview.ok ? JSON.parse(preview.answer[0]!.body) : null
    expect(body).toEqual({ ...sent(receiver)[0], routing_key: '*'.repeat(32) })
  })
})

describe('a refusal', () => {
  const invalid = {
    status: 'invalid event',
    message: 'Event object is invalid',
    errors: ["'payload.severity' is invalid", "'payload.source' is missing"],
  }
  it.each([
    [
      { status: 400, body: invalid },
      true,
      null,
      "HTTP 400: Event object is invalid: 'payload.severity' is invalid; 'payload.source' is missing",
    ],
    [{ status: 400, body: 'what?' }, true, null, 'HTTP 400'],
    [{ status: 413 }, true, null, 'HTTP 413'],
    [{ status: 429 }, false, 60, 'HTTP 429'],
    [{ status: 429, headers: { 'retry-after': '300' } }, false, 300, 'HTTP 429'],
    [{ status: 500, body: { status: 'error', message: 'Internal' } }, false, null, 'HTTP 500: Internal'],
    [{ status: 308, headers: { location: '/v3' } }, false, null, 'HTTP 308: redirects are not followed'],
  ])('%j: permanent %s, again after %s', async (answer, permanent, retryAfterSeconds, message) => {
    await using receiver = await openHttpReceiver(pagerDuty)
    await using registry = await open(receiver)
    receiver.script(answer)
    expect(await registry.notify('pagerduty', notification(), work)).toMatchObject({
      ok: false,
      failure: { code: 'FAILED', permanent, retryAfterSeconds, message },
    })
    expect(receiver.received).toHaveLength(1)
  })

  it('is also a PagerDuty that cannot be reached', async () => {
    const eventsUrl = await addressOfNobody()
    await using registry = await openPlugins({ plugin, config: { routingKey, eventsUrl } })
    expect(await registry.notify('pagerduty', notification(), work)).toMatchObject({
      failure: { code: 'FAILED', message: `connect ECONNREFUSED ${new URL(eventsUrl).host}`, permanent: false },
    })
  })

  it('is not what an acceptance without a key is', async () => {
    await using receiver = await openHttpReceiver()
    await using registry = await open(receiver)
    receiver.script({ status: 202, body: '<accepted>' })
    const outcome = await registry.notify('pagerduty', notification(), work)
    expect(outcome).toEqual({ ok: true, answer: { note: 'taken by PagerDuty, which handles it later' } })
  })
})

it.each([
  [{}, 'routingKey'],
  [{ routingKey: 'short' }, 'routingKey'],
  [{ routingKey, eventsUrl: 'events.pagerduty.com' }, 'eventsUrl'],
  [{ routingKey, region: 'eu' }, ''],
])('options %j are refused', (config, path) => {
  const read = plugin.config!['~standard'].validate(config) as { issues?: { path: string[] }[] }
  expect(read.issues?.map((issue) => issue.path.join('.'))).toEqual([path])
})
