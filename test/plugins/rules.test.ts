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

  const own = (given: Partial<Frame>) => at({ inApp: true, ...given })
  it.each<[string | null, Report]>([
    // Files of the app: the name alone, and a single word only where it has no others but roles beside it.
    [null, own({ filename: '/srv/database-service/dist/format-title.js' })],
    [null, own({ filename: '/app/apps/network-dashboard/src/main.ts', module: 'apps.network-dashboard.src:main' })],
    [null, own({ filename: 'C:\\sites\\sql\\Report.cs' })],
    [null, own({ filename: 'src/components/DatabaseIcon.tsx', function: 'DatabaseIcon' })],
    [null, own({ filename: 'sql_report_title.py', module: 'shop.sql_report_title' })],
    [null, own({ filename: 'network/views.py', module: 'network.views' })],
    [null, own({ filename: 'DrizzleIcon.tsx' })],
    [null, own({ package: '/private/var/Network Tools.app/Network Tools', function: 'Cart.total()' })],
    [null, own({ package: '/private/var/NetworkTools.app/NetworkTools', function: 'NetworkTools.Cart.total()' })],
    [null, own({ module: 'github.com/acme/database-service/title', function: 'Format' })],
    [null, own({ function: 'github.com/acme/database-service/title.Format' })],
    [null, own({ function: 'network_probe::title::format' })],
    [persistence, own({ filename: '/srv/shop/src/database.ts' })],
    [persistence, own({ filename: 'sql-client.ts' })],
    [persistence, own({ filename: 'app/AppDatabase.kt' })],
    [persistence, own({ filename: 'src/persistence/orders.ts' })],
    [persistence, own({ filename: 'SQLiteOrderStore.swift' })],
    [persistence, own({ module: 'com.shop.persistence.OrderStore' })],
    [persistence, own({ module: 'Shop.Database.OrderMapper', function: 'Map' })],
    [persistence, own({ module: 'com.shop.orders.OrderDatabase' })],
    [persistence, own({ function: 'saveToDatabase' })],
    [network, own({ filename: 'Sources/NetworkManager.swift' })],
    [network, own({ module: 'com.shop.network.ApiParser' })],
    [ui, own({ filename: 'OrdersViewController.swift' })],
    // Libraries: what belongs to them, not where the app keeps them.
    [null, at({ filename: '/srv/database-service/node_modules/lodash/title.js' })],
    [null, at({ filename: '/srv/network-tools/venv/lib/python3.12/site-packages/jinja2/environment.py' })],
    [null, at({ package: '/private/var/NetworkTools.app/Frameworks/Lottie.framework/Lottie', function: 'play' })],
    [persistence, at({ filename: '/srv/shop/node_modules/knex/lib/client.js' })],
    [persistence, at({ filename: '/usr/lib/python3.12/sqlite3/dbapi2.py' })],
    [network, at({ filename: '/usr/local/go/src/net/http/server.go' })],
    // Types and their namespaces.
    [null, thrown({ type: 'TitleTooLong', module: 'database_service.errors' })],
    [null, thrown({ type: 'Acme.NetworkTools.TitleTooLongException' })],
    [persistence, thrown({ type: 'Illuminate\\Database\\QueryException' })],
    [network, thrown({ type: 'System.Net.Http.HttpRequestException' })],
  ])('in a name of the app or of a library: %s: %#', async (expected, crash) => {
    expect(await spoken(crash)).toEqual(expected === null ? [] : [expected])
  })

  it.each([
    ['(function saveToDatabase)', own({ function: 'saveToDatabase', filename: 'orders.ts' })],
    ['(file /srv/shop/src/database.ts)', own({ function: 'save', filename: '/srv/shop/src/database.ts' })],
    ['(module androidx.room.RoomDatabase)', at({ function: 'query', module: 'androidx.room.RoomDatabase' })],
    ['(package libsqlite3.dylib)', at({ function: 'step', package: '/usr/lib/libsqlite3.dylib' })],
    ["in the exception's module sqlite3", thrown({ type: 'Warning', module: 'sqlite3' })],
  ])('names what it saw: %s', async (where, crash) => {
    expect((await votesOn(crash))[0]?.reason).toContain(where)
  })

  it('looks for phrases in a long message, and not endlessly', async () => {
    const refusedBehind = (length: number) => report({ message: `${'lorem '.repeat(length / 6)} ECONNREFUSED` })
    expect(await spoken(refusedBehind(1_800))).toEqual([network])
    expect(await spoken(refusedBehind(60_000))).toEqual([])
  })

  it('is surer the nearer to the top, and says what it saw and where', async () => {
    const library = { module: 'libobjc' }
    const [near] = await votesOn(at({ module: 'UIKitCore' }))
    const [far] = await votesOn(at(library, library, { module: 'UIKitCore', function: 'layoutSubviews' }))
    expect(near?.confidence).toBeGreaterThan(far!.confidence)
    expect(far?.reason).toBe(
      'The crash is located in the user interface: "UIKit" stands in frame 3 (module UIKitCore).',
    )
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
    ['checkout 2', undefined],
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
    ['tier1 payout', 'Tier1Payout', true],
    ['tier1 payout', 'tier-1_payout', true],
    ['tier1 payout', 'tier9 payout', false],
    ['level-3', 'level3', true],
    ['level-3', 'level-1', false],
    ['run 1.11', 'run 11.1', false],
    ['Größe 2', 'GRÖSSE 2', false],
    ['caf\u00e9 2', 'cafe\u0301-2', true],
    ['夜間1', '夜間1', true],
    ['夜間1', '昼間1', false],
  ])('compare %s with %s: %s', async (listed, workflow, isListed) => {
    const votes = await spoken(report({ user: user({ workflow }) }), { criticalWorkflows: [listed] })
    expect(votes).toEqual(isListed ? ['critical-workflow CRITICAL'] : [])
  })

  it.each([
    [{ filename: 'src/ledger/append.ts' }, true],
    [{ filename: 'LedgerIcon.tsx' }, true],
    [{ module: 'com.shop.ledger.Append' }, true],
    [{ package: 'LedgerKit' }, true],
    [{ filename: 'tier1/append.ts' }, true],
    [{ filename: 'tier2/append.ts' }, false],
  ])('let a term of their own count wherever it stands: %j: %s', async (given, isFound) => {
    const votes = await spoken(at({ inApp: true, ...given }), { terms: { persistence: ['ledger', 'tier1'] } })
    expect(votes).toEqual(isFound ? [persistence] : [])
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
    'report.message.hasWords("run 7") && !report.message.hasWords("run 8")',
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
