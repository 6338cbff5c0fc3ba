import { describe, expect, it } from 'vitest'
import seedRules from '../../plugins/seed-rules/index.ts'
import type { Exception, Frame, Report } from '../../src/crashes/report.ts'
import { openRegistry } from '../../src/plugin/registry.ts'
import { business, exception, frame, report, user } from '../crashes/decide/reports.ts'

async function votesOn(crash: Report, config: unknown = {}) {
  const registry = await openRegistry([{ plugin: seedRules, config, required: true }])
  const { votes, failures } = await registry.classify(crash)
  expect(failures).toEqual([])
  return votes
}
const spoken = async (crash: Report, config?: unknown) =>
  (await votesOn(crash, config)).map(({ classifier, severity, category }) =>
    [classifier, severity, category].filter(Boolean).join(' '),
  )
const thrown = (given: Partial<Exception>) => report({ exceptions: [exception(given)] })
const at = (...frames: Partial<Frame>[]) => thrown({ type: 'Error', frames: frames.map(frame) })

const persistence = 'persistence-layer HIGH DATA_CORRUPTION'
const network = 'network-layer MEDIUM NETWORK'
const memory = 'memory MEMORY_MANAGEMENT'
const ui = 'user-interface UI'
const logic = 'business-logic BUSINESS_LOGIC'

describe('location', () => {
  it.each([
    [persistence, at({ package: '/System/Library/Frameworks/SwiftData.framework/SwiftData' })],
    [persistence, at({ function: '-[NSManagedObjectContext save:]' })],
    [persistence, at({ package: '/usr/lib/libsqlite3.dylib', function: 'step' })],
    [persistence, at({ module: 'androidx.room.RoomDatabase' })],
    [persistence, at({ filename: '/app/node_modules/pg/lib/client.js' })],
    [persistence, at({ module: 'django.db.backends.utils' })],
    [persistence, thrown({ type: 'PrismaClientKnownRequestError' })],
    [persistence, thrown({ type: 'SQLiteDiskIOException', module: 'android.database.sqlite' })],
    [persistence, thrown({ type: 'Error', value: 'SQLITE_CORRUPT: database disk image is malformed' })],
    [network, at({ function: 'NetworkManager.load()', inApp: true })],
    [network, at({ module: 'okhttp3.internal.connection.RealCall' })],
    [network, at({ filename: 'site-packages/urllib3/connectionpool.py' })],
    [network, at({ filename: 'node:internal/deps/undici/undici' })],
    [network, thrown({ type: 'ConnectionError', module: 'requests.exceptions' })],
    [network, thrown({ type: 'SocketTimeoutException', module: 'java.net' })],
    [network, thrown({ type: 'Error', value: 'connect ECONNREFUSED 127.0.0.1:5432' })],
    [network, thrown({ type: 'TypeError', value: 'Failed to fetch' })],
    [network, report({ message: 'getaddrinfo ENOTFOUND api.example.org' })],
    [memory, thrown({ type: 'OutOfMemoryError', module: 'java.lang' })],
    [memory, thrown({ type: 'MemoryError' })],
    [memory, thrown({ type: 'EXC_RESOURCE' })],
    [memory, thrown({ type: 'std::bad_alloc' })],
    [memory, thrown({ value: 'Reached heap limit Allocation failed - JavaScript heap out of memory' })],
    [ui, at({ package: 'UIKitCore', function: '-[UIView addSubview:]' })],
    [ui, at({ module: 'android.view.ViewRootImpl' })],
    [ui, at({ filename: 'node_modules/react-dom/cjs/react-dom.production.js' })],
    [ui, at({ filename: 'package:flutter/src/widgets/framework.dart' })],
    [logic, thrown({ type: 'OrderValidationError' })],
  ])('%s: %#', async (expected, crash) => {
    expect(await spoken(crash)).toEqual([expected])
  })

  it.each([
    ['Broom is not Room', at({ module: 'com.shop.Broom' })],
    ['a chat room is not the library Room', at({ module: 'com.shop.ChatRoomActivity' })],
    ['a list of requests is not the library requests', at({ function: 'listRequests', inApp: true })],
    ['what called the app does not count', at({ function: 'compute', inApp: true }, { module: 'UIKitCore' })],
    [
      'only the first three frames of the app count',
      at(...Array(3).fill({ function: 'a', inApp: true }), { function: 'saveToDatabase', inApp: true }),
    ],
    [
      'a wrapped cause is judged, not its wrapper',
      report({
        exceptions: [
          exception({ type: 'DatabaseError' }),
          exception({ type: 'KeyError', frames: [frame({ inApp: true })] }),
        ],
      }),
    ],
    ['nothing is known', report()],
  ])('%s', async (_, crash) => {
    expect(await spoken(crash)).toEqual([])
  })

  it('is surer the nearer to the top, and says what it saw and where', async () => {
    const library = { module: 'libobjc' }
    const [near] = await votesOn(at({ module: 'UIKitCore' }))
    const [far] = await votesOn(at(library, library, { module: 'UIKitCore', function: 'layoutSubviews' }))
    expect(near?.confidence).toBeGreaterThan(far!.confidence)
    expect(far?.reason).toBe('The crash is located in the user interface: "UIKit" stands in frame 3 (layoutSubviews).')
  })

  it('keeps its reasons short and well-formed, whatever the names', async () => {
    const [vote] = await votesOn(at({ function: `sqlite_${'😀'.repeat(5000)}` }))
    expect(vote?.reason.length).toBeLessThan(200)
  })
})

describe('people and work', () => {
  const critical = 'critical-workflow CRITICAL'
  it.each([
    ['criticalProduction', critical],
    ['critical_production', critical],
    ['Critical production', critical],
    ['checkout', critical],
    ['checkout history', undefined],
    ['browsing', undefined],
  ])('workflow %s: %s', async (workflow, expected) => {
    expect((await spoken(report({ user: user({ workflow }) })))[0]).toBe(expected)
  })

  it.each([
    ['critical', 'true', critical],
    ['workflow.critical', '1', critical],
    ['critical', 'false', undefined],
  ])('tag %s=%s: %s', async (key, value, expected) => {
    expect((await spoken(report({ tags: [{ key, value }] })))[0]).toBe(expected)
  })

  it.each([
    ['administrator', 'administrator HIGH'],
    ['Admin', 'administrator HIGH'],
    ['sales', undefined],
  ])('role %s: %s', async (role, expected) => {
    expect((await spoken(report({ user: user({ role }) })))[0]).toBe(expected)
  })

  it('takes a failure of the app itself for business logic only while business is at stake and nothing else explains it', async () => {
    const own = at({ function: 'BatchPlanner.plan', inApp: true })
    const atStake = business({ activeBatches: 3 })
    expect(await spoken(own)).toEqual([])
    expect(await spoken({ ...own, business: atStake })).toEqual([logic])
    expect(await spoken({ ...at({ function: 'saveToDatabase', inApp: true }), business: atStake })).toEqual([
      persistence,
    ])
  })

  it('lets every rule speak for itself', async () => {
    const crash = { ...at({ module: 'SwiftData' }), user: user({ role: 'admin', workflow: 'payment' }) }
    expect(await spoken(crash)).toEqual([persistence, critical, 'administrator HIGH'])
  })
})

describe('options', () => {
  it('replace the lists and extend the terms', async () => {
    const config = {
      criticalWorkflows: ['nightly payout'],
      administratorRoles: ['owner'],
      criticalTags: ['vip'],
      terms: { persistence: ['LedgerStore'] },
    }
    expect(await spoken(at({ function: 'ledger_store.append', inApp: true }), config)).toEqual([persistence])
    expect(await spoken(report({ user: user({ workflow: 'nightlyPayout', role: 'owner' }) }), config)).toEqual([
      'critical-workflow CRITICAL',
      'administrator HIGH',
    ])
    expect(await spoken(report({ user: user({ workflow: 'checkout', role: 'admin' }) }), config)).toEqual([])
  })

  it.each([{ criticalWorkflow: [] }, { terms: { storage: ['x'] } }, { administratorRoles: 'admin' }])(
    'refuse %j',
    async (config) => {
      await expect(votesOn(report(), config)).rejects.toThrow(/seed-rules: .*OPTIONS_INVALID/)
    },
  )
})
