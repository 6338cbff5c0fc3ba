import { describe, expect, it } from 'vitest'
import rules from '../../plugins/rules/index.ts'
import type { Exception, Frame, Report } from '../../src/crashes/report.ts'
import { app, business, exception, frame, report, system, user } from '../crashes/decide/reports.ts'
import { openPlugins } from '../plugin/open-plugins.ts'

async function ballotOn(crash: Report, config: unknown = {}) {
  await using registry = await openPlugins({ plugin: rules, config })
  return registry.classify(crash)
}
async function votesOn(crash: Report, config: unknown = {}) {
  const { votes, failures } = await ballotOn(crash, config)
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

  it.each([
    { criticalWorkflow: [] },
    { terms: { storage: ['x'] } },
    { administratorRoles: 'admin' },
    { rules: [{ id: 'Pay roll', when: 'true', severity: 'LOW', reason: 'x' }] },
    { rules: [{ id: 'payroll', when: 'true', reason: 'says nothing' }] },
    { rules: [{ id: 'payroll', when: 'true', severity: 'LOW', confidence: 2, reason: 'x' }] },
  ])('refuse %j', async (config) => {
    await expect(votesOn(report(), config)).rejects.toThrow(/rules: .*OPTIONS_INVALID/)
  })
})

describe('rules in CEL', () => {
  const ruled = (when: string, more: object = {}) => ({
    rules: [{ id: 'own', when, severity: 'HIGH', reason: 'As configured.', ...more }],
  })
  const rich = report({
    platform: 'python',
    level: 'fatal',
    handled: false,
    message: 'payroll run 7 stopped',
    release: 'shop@4.2.0',
    transaction: '/payroll/run',
    tags: [
      { key: 'tenant', value: 'north' },
      { key: 'canary', value: 'Yes' },
    ],
    breadcrumbs: [
      { at: null, type: null, category: 'http', level: null, message: 'POST /pay', data: { status_code: 502 } },
    ],
    exceptions: [
      exception({ type: 'RuntimeError', value: 'outer' }),
      exception({
        type: 'PayRollError',
        mechanism: { type: 'excepthook', handled: false, description: null },
        frames: [frame({ function: 'pay_all', inApp: true, lineno: 12 }), frame({ module: 'celery.app' })],
      }),
    ],
    user: user({ role: 'clerk', recentActions: ['open', 'pay'] }),
    system: system({ freeDisk: 1000 }),
    app: app({ performance: { fps: 24.5 } }),
    business: business({ activeBatches: 3, lastSyncAt: new Date('2026-01-01T11:00:00Z') }),
  })

  it.each([
    'report.level == "fatal" && !report.handled',
    'report.platform in ["python", "ruby"]',
    'report.release.startsWith("shop@4.")',
    'report.tags["tenant"] == "north" && report.tags.canary.isTrue()',
    '"canary" in report.tags',
    'report.exceptions.exists(e, e.type == "RuntimeError") && size(report.exceptions) == 2',
    'cause.type.hasWords("payroll error") || cause.type.hasWords("pay roll error")',
    'cause.mechanism.type == "excepthook"',
    'frames[0].inApp && frames[0].lineno == 12 && frames.exists(f, has(f.module) && f.module.startsWith("celery"))',
    'report.breadcrumbs.exists(b, b.category == "http" && b.data.status_code >= 500)',
    'report.user.recentActions[1] == "pay"',
    'report.user.role.isOneOf(["Clerk"])',
    'report.system.freeDisk < 10 * 1024',
    'report.app.performance.fps < 45.0',
    'report.business.activeBatches == 3',
    'report.at - report.business.lastSyncAt > duration("30m")',
    'report.message.matches("^payroll run [0-9]+")',
  ])('%s', async (when) => {
    expect(await spoken(rich, ruled(when))).toContain('own HIGH')
  })

  it.each([
    ['an absent text', 'report.user.role == "admin"'],
    ['an absent text, denied', '!(report.user.role == "admin")'],
    ['an absent number', 'report.system.freeDisk < 1000'],
    ['an absent tag', 'report.tags["vip"] == "true"'],
    ['an absent exception', 'report.exceptions[0].type == "Error"'],
    ['an absent frame', 'frames[0].inApp'],
    ['a field of an absent section', 'report.app.memory > 1'],
    ['a sighting that was not made', 'sightings.network.confidence > 0.1'],
    ['has() of an absent field', 'has(report.user.role)'],
    ['a fallback', 'report.user.?role.orValue("nobody") == "somebody"'],
  ])('does not vote on %s', async (_, when) => {
    expect(await spoken(report(), ruled(when))).toEqual([])
  })

  it('votes when the rest of an expression holds without the absent fact', async () => {
    expect(await spoken(report(), ruled('report.user.role == "admin" || report.level == "error"'))).toEqual([
      'own HIGH',
    ])
  })

  it('works out confidence and reason', async () => {
    const config = ruled('has(report.user.role)', {
      category: 'OTHER',
      confidence: 'report.user.role == "clerk" ? 1 : 0',
      reason: 'A {{ report.user.role }} lost {{ report.business.activeBatches }} batches on {{ report.serverName }}.',
    })
    expect((await votesOn(rich, config)).filter(({ classifier }) => classifier === 'own')).toEqual([
      {
        plugin: 'rules',
        classifier: 'own',
        severity: 'HIGH',
        category: 'OTHER',
        confidence: 1,
        reason: 'A clerk lost 3 batches on unknown.',
      },
    ])
  })

  it('bounds what a reason takes from a report', async () => {
    const crash = report({ message: '😀'.repeat(5000) })
    const [vote] = await votesOn(crash, ruled('true', { reason: '{{ report.message }} {{ report.message }}' }))
    expect(vote?.reason.length).toBeLessThan(500)
    expect(vote?.reason.isWellFormed()).toBe(true)
  })

  it('replaces a default rule of the same id, and leaves out those disabled', async () => {
    const crash = { ...at({ module: 'SwiftData' }), user: user({ role: 'admin', workflow: 'payment' }) }
    const config = {
      rules: [{ id: 'persistence-layer', when: 'has(sightings.persistence)', severity: 'LOW', reason: 'A cache.' }],
      disable: ['administrator'],
    }
    expect(await spoken(crash, config)).toEqual(['persistence-layer LOW', 'critical-workflow CRITICAL'])
  })

  it('loses only the vote of a rule that fails, and says where it failed', async () => {
    const config = ruled('report.breadcrumbs[0].data.status_code.startsWith("5")')
    const { votes, failures } = await ballotOn({ ...rich, user: user({ role: 'admin' }) }, config)
    expect(votes.map(({ classifier }) => classifier)).toContain('administrator')
    expect(failures).toEqual([
      expect.objectContaining({ name: 'own', message: expect.stringMatching(/^when, line 1, column \d+: .*overload/) }),
    ])
  })

  it.each([
    ['does not parse', ruled('report.level =='), /rule own, when, line 1, column 16: Unexpected token/],
    ['names no variable', ruled('level == "fatal"'), /rule own, when, line 1, column 1: Unknown variable/],
    ['names no field', ruled('true &&\n report.user.rolle == "x"'), /when, line 2, column \d+: No such key: rolle/],
    ['asks has() for no field', ruled('has(report.user.rolle)'), /when, line 1, column \d+: No such key: rolle/],
    ['compares what cannot be', ruled('report.level > 3'), /rule own, when, .*no such overload: string > int/],
    ['is no condition', ruled('report.level'), /rule own, when, it is of type string, not bool/],
    ['has a broken pattern', ruled('report.message.matches("a(")'), /rule own, when, .*not a regular expression/],
    ['has a textual confidence', ruled('true', { confidence: '"high"' }), /rule own, confidence, it is of type string/],
    ['has a broken reason', ruled('true', { reason: 'x {{ report. }}' }), /rule own, reason, line 1, column/],
    ['is given twice', { rules: [...ruled('true').rules, ...ruled('false').rules] }, /rule own: given twice/],
    ['is disabled and unknown', { disable: ['memroy'] }, /there is no default rule "memroy"/],
  ])('refuses to start with a rule that %s', async (_, config, message) => {
    await expect(votesOn(report(), config)).rejects.toThrow(message)
  })

  it('names every rule that cannot be used at once', async () => {
    const broken = (id: string) => ({ id, when: '1 +', severity: 'LOW', reason: 'x' })
    const config = { rules: [broken('first'), broken('second')], disable: ['third'] }
    await expect(votesOn(report(), config)).rejects.toThrow(/third.*rule first.*rule second/)
  })
})
