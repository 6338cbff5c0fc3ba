import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { normaliseReport } from '../../../src/crashes/normalise/report.ts'
import { normalised, receivedAt } from './normalised.ts'

const folder = new URL('../../fixtures/sentry-events/', import.meta.url).pathname
const fixtures = globSync('*/*.json', { cwd: folder }).sort()
const read = (path: string) => JSON.parse(readFileSync(folder + path, 'utf8'))
type Sent = { stacktrace?: { frames?: unknown[] | null } }

describe('events as SDKs send them', () => {
  test('are all here', () => expect(fixtures).toHaveLength(94))

  test.each(fixtures)('%s keeps every exception and frame, outermost and throwing first', (path) => {
    const event = read(path)
    const sent: Sent[] = (event.exception?.values ?? []).toReversed()
    const report = normaliseReport(event, { receivedAt })
    expect(report.exceptions.map(({ frames }) => frames.length)).toEqual(
      sent.map((each) => each.stacktrace?.frames?.length ?? 0),
    )
    const throwing = sent[0]?.stacktrace?.frames?.at(-1) as Record<string, unknown> | undefined
    if (throwing) expect(report.exceptions[0]?.frames[0]?.function).toBe(throwing.function ?? null)
    expect(report.platform).toBe(event.platform === 'nonsense' ? 'other' : event.platform)
    if (event.event_id) expect(report.eventId).toBe(event.event_id.replaceAll('-', ''))
    expect(normaliseReport(read(path), { receivedAt })).toEqual(report)
  })

  test.each([
    [
      'bugsink/130-w-tuple.json',
      {
        tags: [
          { key: 'environment', value: 'production' },
          { key: 'release', value: '2025.6.2.0' },
        ],
      },
    ],
    ['bugsink/user-id-as-int.json', { user: expect.objectContaining({ id: '1234' }) }],
    [
      'bugsink/top-level-message-as-str-no-exception.json',
      { message: "I am the GO SDK and I'm sorry I put a string here", at: new Date('2025-03-06T10:19:51.132Z') },
    ],
    [
      'bugsink/top-level-message-no-exception.json',
      { message: expect.stringContaining('Tiktok API'), release: 'v1.67.0' },
    ],
    [
      'bugsink/exception_null_frames.json',
      { exceptions: [expect.objectContaining({ value: '4 kinds of frames', frames: [] })], handled: true },
    ],
    [
      'bugsink/contexts.json',
      {
        system: expect.objectContaining({ osName: 'Windows', osVersion: '10.0.19041', deviceModel: null }),
        user: null,
        business: null,
      },
    ],
    ['bugsink/headers_as_lists.json', { system: expect.objectContaining({ deviceModel: 'pop-os', osName: 'Linux' }) }],
    [
      'bugsink/laravel.json',
      { notes: ['event_id was absent or not 32 hex digits; one was made from the content of the event.'] },
    ],
    [
      'sentry/custom-fingerprint-int.json',
      { customFingerprint: ['celery', '123', 'sentry.tasks.store.process_event'] },
    ],
    [
      'sentry/block-invoke.json',
      { exceptions: [expect.objectContaining({ type: 'Error.noExperimentsWhenBucketQueried', value: 'Code: 2' })] },
    ],
    ['sentry/native-no-filenames.json', { handled: false, customFingerprint: null }],
  ])('%s is read as it was meant', (path, expected) => {
    expect(normaliseReport(read(path), { receivedAt })).toMatchObject(expected)
  })

  test('members of exception groups are all kept, the group first', () => {
    expect(
      normaliseReport(read('bugsink/exception-group.json'), { receivedAt }).exceptions.map((each) => each.type),
    ).toEqual(['ExceptionGroup', 'ValueError', 'ExceptionGroup', 'ImportError', 'ModuleNotFoundError', 'TypeError'])
  })
})

describe('fields of the event', () => {
  test('an empty event is a report all the same', () => {
    expect(normaliseReport({}, { receivedAt })).toEqual({
      eventId: '99914b932bd37a50b983c5e7c90ae93b',
      at: receivedAt,
      receivedAt,
      platform: 'other',
      level: 'error',
      handled: null,
      message: null,
      messageTemplate: null,
      exceptions: [],
      breadcrumbs: [],
      release: null,
      environment: 'production',
      dist: null,
      transaction: null,
      serverName: null,
      logger: null,
      sdk: null,
      tags: [],
      user: null,
      system: null,
      app: null,
      business: null,
      customFingerprint: null,
      notes: [expect.stringContaining('event_id')],
    })
  })

  test.each([
    ['log', 'info', 0],
    ['critical', 'fatal', 0],
    ['WARN', 'warning', 0],
    [40, 'error', 0],
    ['20', 'info', 0],
    [5, 'debug', 0],
    [null, 'error', 0],
    ['loud', 'error', 1],
    [{}, 'error', 1],
    ['constructor', 'error', 1],
  ])('level %j is %s', (level, expected, notes) => {
    expect(normalised({ level })).toMatchObject({ level: expected, notes: { length: notes } })
  })

  test.each([
    ['cocoa', 'cocoa', []],
    [' Python ', 'python', []],
    [undefined, 'other', []],
    ['klingon', 'other', ['platform "klingon" is not known and was read as other.']],
    [['java'], 'other', ['platform was a list and was read as other.']],
  ])('platform %j is %s', (platform, expected, notes) => {
    expect(normalised({ platform })).toMatchObject({ platform: expected, notes })
  })

  test.each([
    ['6F1ED002-AB59-5914-81BC-AB5F2A4B8E01', '6f1ed002ab59591481bcab5f2a4b8e01'],
    [17, expect.stringMatching(/^[0-9a-f]{32}$/)],
  ])('event id %j', (event_id, expected) => expect(normalised({ event_id }).eventId).toEqual(expected))

  test.each([
    [
      ['a', 7, '{{default}}'],
      ['a', '7', '{{ default }}'],
    ],
    ['alone', ['alone']],
    [['{{ default }}'], null],
    [[], null],
    [[{}, null, 'b'], ['b']],
    [{ a: 1 }, null],
  ])('fingerprint %j', (fingerprint, expected) =>
    expect(normalised({ fingerprint }).customFingerprint).toEqual(expected),
  )

  test('names of old clients and fallbacks', () => {
    expect(
      normalised({
        culprit: 'app.views',
        sdk: 'raven-js/3.27.0',
        logger: '',
        tags: { release: 'r1', environment: 'qa' },
      }),
    ).toMatchObject({
      transaction: 'app.views',
      sdk: { name: 'raven-js', version: '3.27.0' },
      logger: null,
      release: 'r1',
      environment: 'qa',
    })
  })
})
