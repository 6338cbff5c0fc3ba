import { definePlugin } from 'evenkeel/plugin'
import { openReceiver, type Receiver, reportOf, sampleEvents, startTestHost, type TestHost } from 'evenkeel/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { notifier, schema, talker } from './good-plugins.ts'

const declined = definePlugin({
  name: 'declined',
  contract: 1,
  register(host) {
    host.classifier({
      name: 'declined',
      classify({ exceptions }, call) {
        if (!exceptions.some(({ type }) => type === 'PaymentDeclined')) return null
        call.log.warn('declined', { how: 'loudly' })
        return { severity: 'HIGH', category: 'BUSINESS_LOGIC', confidence: 0.9, reason: 'A payment was declined.' }
      },
    })
    host.schema({
      typeDefs: 'extend type Crash { declinedLoudly: Boolean }',
      resolvers: { Crash: { declinedLoudly: () => true } },
    })
  },
})
const chat = talker((host, options) => host.notifier(notifier(options, { name: 'sample' })), {
  start: (_, call) => call.store.set('started', true),
})

let host: TestHost
let receiver: Receiver
beforeAll(async () => {
  receiver = await openReceiver({ status: 202 })
  host = await startTestHost({
    plugins: [declined, { use: chat, as: 'chat', config: { url: { env: 'CHAT_URL' } } }, 'stack'],
    env: { CHAT_URL: receiver.url },
    settings: { INGEST_MAX_ENVELOPE_MB: '1' },
  })
}, 60_000)
afterAll(async () => {
  await host.stop()
  await receiver.close()
})

describe('a test host', () => {
  it('takes a report as an SDK sends it, and answers what was stored', async () => {
    const exception = { values: [{ type: 'PaymentDeclined', value: 'no cover' }] }
    const crash = await host.report({ ...sampleEvents.node, event_id: 'ab'.repeat(16), exception })
    expect(crash).toMatchObject({
      eventId: 'ab'.repeat(16),
      title: 'PaymentDeclined: no cover',
      issue: { shortId: expect.stringMatching(/^DEFAULT-\d+$/) },
      platform: 'node',
      classification: {
        category: 'BUSINESS_LOGIC',
        votes: expect.arrayContaining([expect.objectContaining({ plugin: 'declined', severity: 'HIGH' })]),
      },
      processing: { notes: [], steps: expect.arrayContaining([expect.objectContaining({ step: 'classify' })]) },
    })
    expect(host.log).toContainEqual(
      expect.objectContaining({ level: 'warn', plugin: 'declined', message: 'declined', how: 'loudly' }),
    )
  })

  it('fills in what a report leaves out', async () => {
    const { exceptions } = await host.report()
    expect(exceptions).toMatchObject([{ type: 'TypeError', frames: [{ function: 'sumOf' }, { function: 'submit' }] }])
    expect((await host.report({ message: 'Only words' })).exceptions).toEqual([])
  })

  it.each(Object.keys(sampleEvents))('takes the sample event %s', async (name) => {
    const event = sampleEvents[name as keyof typeof sampleEvents]
    const { exceptions } = await host.report(event)
    expect(exceptions.map(({ type }) => type)).toEqual(reportOf(event).exceptions.map(({ type }) => type))
  })

  it('says why a report was refused', async () => {
    await expect(host.report({ extra: { text: 'x'.repeat(2 ** 21) } })).rejects.toThrow(/refused with 413: .*\d/)
  })

  it('asks GraphQL, fields of plugins included', async () => {
    const { eventId } = await host.report()
    const { project } = await host.graphql<{ project: { crash: { declinedLoudly: boolean } } }>(
      'query ($id: String!) { project(slug: "default") { crash(eventId: $id) { declinedLoudly } } }',
      { id: eventId },
    )
    expect(project.crash.declinedLoudly).toBe(true)
    await expect(host.graphql('{ nothing }')).rejects.toThrow(
      /answered \d+:\n .*"nothing".*\[GRAPHQL_VALIDATION_FAILED\]/,
    )
  })

  it('notifies through the outbox', async () => {
    const delivery = await host.notify('chat', { title: 'Hear, hear', level: 'CRITICAL' })
    expect(delivery).toMatchObject({ state: 'DELIVERED', attempts: 1, lastError: null })
    expect((await receiver.next()).json()).toMatchObject({ title: 'Hear, hear', level: 'CRITICAL', test: true })

    receiver.answerWith({ status: 400, body: 'No such room' })
    expect(await host.notify('chat')).toMatchObject({ state: 'DEAD', lastError: 'HTTP 400: No such room' })
    expect((await receiver.next()).path).toBe('/')
    await expect(host.notify('pigeon')).rejects.toThrow('There is no notifier "pigeon". There are: chat.')
  })

  it('tells of its plugins, and of no others', async () => {
    const plugins = await host.plugins()
    expect(plugins.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'declined RUNNING',
      'chat RUNNING',
      'stack RUNNING',
    ])
    expect(plugins[0]?.kinds.toSorted()).toEqual(['classifier', 'schema'])
    expect(plugins[1]).toMatchObject({ configuration: { url: { env: 'CHAT_URL' } } })
  })
})

it('rejects with every fault when a plugin cannot be used', async () => {
  const starting = startTestHost({ plugins: [{ use: chat, config: { adress: 'x' } }, './no-such-plugin.ts'] })
  await expect(starting).rejects.toThrow(/\[IMPORT_FAILED\]\n.*\n {2}sample: .*adress.*\[OPTIONS_INVALID\]/)
})

it('refuses a clash in the schema as a host does', async () => {
  const typeDefs = 'extend type Query { otherThing: Int }'
  const plugin = talker((host) => host.schema({ ...schema, typeDefs }))
  await expect(startTestHost({ plugins: [{ use: plugin, config: { url: 'http://localhost' } }] })).rejects.toThrow(
    'SCHEMA_PREFIX',
  )
})
