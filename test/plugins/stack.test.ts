import { describe, expect, it } from 'vitest'
import rules from '../../plugins/rules/index.ts'
import stack from '../../plugins/stack/index.ts'
import { combineVotes } from '../../src/crashes/decide/combine-votes.ts'
import { normaliseReport } from '../../src/crashes/normalise/report.ts'
import type { Report } from '../../src/crashes/report.ts'
import { report } from '../crashes/decide/reports.ts'
import { openPlugins } from '../plugin/open-plugins.ts'

interface Thrown {
  type?: string
  value?: string
  module?: string
  mechanism?: object
  stacktrace?: { frames: object[] }
}

/** An event as an SDK sends it: the root cause first, the oldest call first. */
const sent = (platform: string, thrown: Thrown | Thrown[], more: object = {}): Report =>
  normaliseReport({ platform, exception: { values: [thrown].flat() }, ...more }, { receivedAt: new Date() })

async function votesOn(crash: Report, config: unknown = {}) {
  await using registry = await openPlugins({ plugin: stack, config })
  const { votes, failures } = await registry.classify(crash)
  expect(failures).toEqual([])
  return votes
}
/** What the families say, without the vote that every uncaught error gets. */
const spoken = async (crash: Report, config?: unknown) =>
  (await votesOn(crash, config))
    .filter(({ classifier }) => classifier !== 'uncaught')
    .map(({ classifier, severity, category }) => [classifier, severity, category].filter(Boolean).join(' '))

const oom = (severity: string) => `out-of-memory ${severity} MEMORY_MANAGEMENT`
const badAccess = 'bad-access HIGH MEMORY_MANAGEMENT'
const atRisk = 'storage-error HIGH DATA_CORRUPTION'
const network = (severity: string) => `network-error ${severity} NETWORK`

describe('Apple', () => {
  const mach = (name: string, exception: number, code: number, signal: [number, string]) => ({
    type: 'mach',
    handled: false,
    meta: {
      mach_exception: { exception, name, code, subcode: 0 },
      signal: { number: signal[0], name: signal[1], code: 0 },
    },
  })
  const nsError = (domain: string, code: number): Thrown => ({
    type: domain,
    value: `Code: ${code}`,
    mechanism: { type: 'NSError', meta: { ns_error: { domain, code } } },
  })
  const crash = (thrown: Thrown, frames: object[] = []) =>
    sent('cocoa', { ...thrown, stacktrace: { frames } }, { level: 'fatal' })
  const badPointer = {
    type: 'EXC_BAD_ACCESS',
    value: 'Attempted to dereference null pointer.',
    mechanism: mach('EXC_BAD_ACCESS', 1, 1, [11, 'SIGSEGV']),
  }

  it.each<[string, string[], Report]>([
    ['bad access', [badAccess], crash(badPointer, [{ function: 'main', package: '/private/var/Shop.app/Shop' }])],
    ['bad access without a type', [badAccess], crash({ mechanism: badPointer.mechanism })],
    [
      'memory past its limit',
      [oom('HIGH')],
      crash({ type: 'EXC_RESOURCE', value: 'RESOURCE_TYPE_MEMORY (limit=1434 MB, unused=0x0)' }),
    ],
    [
      'processor past its limit',
      ['unresponsive HIGH'],
      crash({ type: 'EXC_RESOURCE', value: 'CPU: 48 seconds cpu time over 60 seconds' }),
    ],
    [
      'ended by the system',
      [oom('HIGH')],
      crash({
        type: 'WatchdogTermination',
        value: 'The OS watchdog terminated your app, possibly because it overused RAM.',
        mechanism: { type: 'watchdog_termination', handled: false },
      }),
    ],
    [
      'watchdog code',
      ['unresponsive HIGH UI'],
      crash({
        type: 'EXC_CRASH (SIGKILL)',
        value: 'Namespace FRONTBOARD, Code 0x8badf00d',
        mechanism: { type: 'mx_crash' },
      }),
    ],
    [
      'lock held while suspended',
      ['storage-error MEDIUM'],
      crash({
        type: 'EXC_CRASH (SIGKILL)',
        value: 'Namespace RUNNINGBOARD, Code 0xdead10cc',
        mechanism: { type: 'mx_crash' },
      }),
    ],
    ['printed by the system', [badAccess], crash({ type: 'EXC_BAD_ACCESS (SIGSEGV)' })],
    ['printed abort', ['abort HIGH'], crash({ type: 'EXC_CRASH (SIGABRT)' })],
    [
      'hang that ended well',
      ['unresponsive MEDIUM UI'],
      sent('cocoa', {
        type: 'App Hanging',
        value: 'App hanging for at least 2000 ms.',
        mechanism: { type: 'AppHang', handled: true },
      }),
    ],
    [
      'abort',
      ['abort HIGH'],
      crash({
        type: 'SIGABRT',
        value: 'Signal 6, Code 0',
        mechanism: { type: 'signal', handled: false, meta: { signal: { number: 6, code: 0, name: 'SIGABRT' } } },
      }),
    ],
    [
      'Swift check',
      ['assertion HIGH'],
      crash({
        type: 'EXC_BREAKPOINT',
        value: 'Fatal error: Unexpectedly found nil while unwrapping an Optional value',
        mechanism: mach('EXC_BREAKPOINT', 6, 1, [5, 'SIGTRAP']),
      }),
    ],
    [
      'NSAssert',
      ['assertion MEDIUM'],
      crash({
        type: 'NSInternalInconsistencyException',
        value: 'Invalid parameter not satisfying: index >= 0',
        mechanism: { type: 'nsexception', handled: false },
      }),
    ],
    [
      'layout off the main thread',
      ['assertion MEDIUM', 'ui-thread MEDIUM UI'],
      crash({
        type: 'NSInternalInconsistencyException',
        value:
          'Modifications to the layout engine must not be performed from a background thread after it has been accessed from the main thread.',
        mechanism: { type: 'nsexception', handled: false },
      }),
    ],
    ['request', [network('LOW')], sent('cocoa', nsError('NSURLErrorDomain', -1009))],
    ['disk full', ['storage-error MEDIUM'], sent('cocoa', nsError('NSCocoaErrorDomain', 640))],
    ['Core Data could not save', [atRisk], sent('cocoa', nsError('NSCocoaErrorDomain', 134030))],
    ['damaged database', [atRisk], sent('cocoa', nsError('NSSQLiteErrorDomain', 11))],
    ['a missing file is no damage', [], sent('cocoa', nsError('NSCocoaErrorDomain', 260))],
  ])('%s', async (_, expected, crashed) => {
    expect(await spoken(crashed)).toEqual(expected)
  })
})

describe('native', () => {
  const signal = (type: string, value: string, frames: object[] = []) =>
    sent('native', {
      type,
      value,
      mechanism: { type: 'signalhandler', synthetic: true, handled: false, meta: { signal: { name: type } } },
      stacktrace: { frames },
    })
  const dump = (type: string, ...frames: object[]) =>
    sent('native', {
      type,
      value: `Fatal Error: ${type}`,
      mechanism: { type: 'minidump', handled: false, synthetic: true },
      stacktrace: { frames: frames.toReversed() },
    })
  const libc = (name: string) => ({ function: name, package: '/lib/x86_64-linux-gnu/libc.so.6' })
  const own = { function: 'Basket::total()', package: '/opt/shop/shop' }

  it.each<[string, string[], Report]>([
    ['SIGSEGV', [badAccess], signal('SIGSEGV', 'Segfault')],
    ['SIGBUS', [badAccess], signal('SIGBUS', 'BusError')],
    ['SIGABRT', ['abort HIGH'], signal('SIGABRT', 'Abort')],
    ['SIGILL', ['abort HIGH'], signal('SIGILL', 'IllegalInstruction')],
    ['access violation', [badAccess], dump('EXCEPTION_ACCESS_VIOLATION_READ')],
    ['access violation by its number', [badAccess], dump('0xc0000005 / 0x00000001')],
    ['Mach exception in a minidump', [badAccess], dump('EXC_BAD_ACCESS / KERN_INVALID_ADDRESS')],
    ['stack overflow', [oom('HIGH')], dump('EXCEPTION_STACK_OVERFLOW')],
    ['abort by its frames alone', ['abort HIGH'], dump('0x00000000 / 0x00000000', libc('raise'), libc('abort'), own)],
    [
      'assert()',
      ['abort HIGH', 'assertion HIGH'],
      dump('SIGABRT / SI_TKILL', libc('raise'), libc('abort'), libc('__assert_fail'), own),
    ],
    [
      'damaged heap',
      [badAccess, 'abort HIGH'],
      dump('SIGABRT / SI_TKILL', libc('raise'), libc('abort'), libc('malloc_printerr'), own),
    ],
    [
      'std::bad_alloc',
      [oom('HIGH')],
      sent('native', {
        type: 'std::bad_alloc',
        value: 'std::bad_alloc',
        mechanism: { type: 'terminate', handled: false },
      }),
    ],
    ['own function of that name', [], dump('log_demo', { ...own, function: 'abort' }, own)],
    ['abort far below', [], dump('log_demo', ...Array(9).fill(own), libc('abort'))],
  ])('%s', async (_, expected, crashed) => {
    expect(await spoken(crashed)).toEqual(expected)
  })
})

describe('Android and Java', () => {
  const uncaught = { type: 'UncaughtExceptionHandler', handled: false }
  const thrown = (module: string, type: string, value = '') => ({ module, type, value, mechanism: uncaught })
  const android = (...given: Parameters<typeof thrown>) => sent('java', thrown(...given), { level: 'fatal' })
  const spring = (module: string, type: string, value = '') =>
    sent('java', { module, type, value, mechanism: { type: 'Spring5ExceptionResolver', handled: true } })

  it.each<[string, string[], Report]>([
    [
      'ANR of a watchdog thread',
      ['unresponsive HIGH UI'],
      sent(
        'java',
        {
          type: 'ApplicationNotResponding',
          module: 'io.sentry.android.core',
          value: 'Application Not Responding for at least 5000 ms.',
          mechanism: { type: 'ANR' },
        },
        { level: 'error' },
      ),
    ],
    [
      'ANR that the system recorded',
      ['unresponsive HIGH UI'],
      sent('java', {
        type: 'ApplicationNotResponding',
        value: 'ANR',
        mechanism: { type: 'AppExitInfo', handled: false },
      }),
    ],
    [
      'service that did not start',
      ['unresponsive HIGH'],
      android(
        'android.app',
        'RemoteServiceException$ForegroundServiceDidNotStartInTimeException',
        'Context.startForegroundService() did not then call Service.startForeground()',
      ),
    ],
    [
      'finalizer',
      ['unresponsive HIGH'],
      android('java.util.concurrent', 'TimeoutException', 'a.b.C.finalize() timed out after 10 seconds'),
    ],
    [
      'out of memory',
      [oom('HIGH')],
      android('java.lang', 'OutOfMemoryError', 'Failed to allocate a 32 byte allocation with 8 free bytes'),
    ],
    ['out of memory, caught', [oom('MEDIUM')], spring('java.lang', 'OutOfMemoryError', 'Java heap space')],
    ['stack overflow', [oom('MEDIUM')], android('java.lang', 'StackOverflowError', 'stack size 8MB')],
    ['network on the main thread', ['ui-thread MEDIUM UI'], android('android.os', 'NetworkOnMainThreadException')],
    [
      'view from another thread',
      ['ui-thread MEDIUM UI'],
      android(
        'android.view',
        'ViewRootImpl$CalledFromWrongThreadException',
        'Only the original thread that created a view hierarchy can touch its views.',
      ),
    ],
    ['strict mode', ['ui-thread LOW UI'], sent('java', { module: 'android.os.strictmode', type: 'DiskReadViolation' })],
    [
      'disk full',
      ['storage-error MEDIUM'],
      android('android.database.sqlite', 'SQLiteFullException', 'database or disk is full (code 13)'),
    ],
    [
      'damaged database',
      [atRisk],
      android(
        'android.database.sqlite',
        'SQLiteDatabaseCorruptException',
        'database disk image is malformed (code 11 SQLITE_CORRUPT)',
      ),
    ],
    ['damaged database, caught', [atRisk], spring('org.sqlite', 'SQLiteException', '[SQLITE_CORRUPT] malformed')],
    ['socket', [network('MEDIUM')], android('java.net', 'SocketTimeoutException', 'timeout')],
    ['name server, caught', [network('LOW')], spring('java.net', 'UnknownHostException', 'api.example.org')],
    [
      'cause in a wrapper',
      [network('MEDIUM')],
      sent('java', [
        thrown('java.net', 'ConnectException', 'Connection refused'),
        thrown('java.lang', 'RuntimeException'),
      ]),
    ],
    [
      'deadlock',
      ['storage-error LOW'],
      spring('org.postgresql.util', 'PSQLException', 'ERROR: deadlock detected\n  Detail: Process 1 waits'),
    ],
    ['SQL', ['storage-error LOW'], spring('java.sql', 'SQLException', 'Invalid column index')],
    ['assertion', ['assertion MEDIUM'], android('java.lang', 'AssertionError', 'basket is empty')],
    ['constraint', ['storage-error LOW'], spring('org.hibernate.exception', 'ConstraintViolationException', 'uq_name')],
    ['wrong input', [], spring('jakarta.validation', 'ConstraintViolationException', 'name: must not be blank')],
    ['wrong input of old', [], spring('javax.validation', 'ConstraintViolationException', 'name: must not be blank')],
    ['port in use', [network('LOW')], spring('java.net', 'BindException', 'Address already in use')],
    ['wrong form', [], spring('org.springframework.validation', 'BindException', 'field name rejected')],
    ['a violation of their own', [], android('com.shop.rules', 'CustomViolation', 'no tea without water')],
    ['null pointer', [], android('java.lang', 'NullPointerException', 'Attempt to invoke a method on a null object')],
  ])('%s', async (_, expected, crashed) => {
    expect(await spoken(crashed)).toEqual(expected)
  })
})

describe('JavaScript', () => {
  const rejected = { type: 'auto.browser.global_handlers.onunhandledrejection', handled: false }
  const page = (type: string, value: string, handled = false) =>
    sent('javascript', { type, value, mechanism: handled ? { type: 'generic', handled } : rejected })
  const node = (type: string, value: string) =>
    sent('node', { type, value, mechanism: { type: 'onuncaughtexception', handled: false } }, { level: 'fatal' })

  it.each<[string, string[], Report]>([
    ['heap', [oom('HIGH')], node('Error', 'Worker terminated due to reaching memory limit: JS heap out of memory')],
    ['buffer', [oom('HIGH')], node('RangeError', 'Array buffer allocation failed')],
    ['array', [oom('MEDIUM')], page('RangeError', 'Invalid array length')],
    ['stack, Chrome', [oom('MEDIUM')], page('RangeError', 'Maximum call stack size exceeded')],
    ['stack, Firefox', [oom('MEDIUM')], page('InternalError', 'too much recursion')],
    ['fetch, Chrome', [network('MEDIUM')], page('TypeError', 'Failed to fetch')],
    ['fetch, Safari', [network('MEDIUM')], page('TypeError', 'Load failed')],
    [
      'fetch, Firefox, caught',
      [network('LOW')],
      page('TypeError', 'NetworkError when attempting to fetch resource.', true),
    ],
    ['chunk of webpack', [network('MEDIUM')], page('ChunkLoadError', 'Loading chunk 12 failed.\n(error: /12.js)')],
    [
      'module of Vite',
      [network('MEDIUM')],
      page('TypeError', 'Failed to fetch dynamically imported module: https://x/a.js'),
    ],
    ['call given up', [network('LOW')], page('AbortError', 'signal is aborted without reason')],
    [
      'fetch with its cause',
      [network('MEDIUM')],
      sent('node', [
        { type: 'Error', value: 'connect ECONNREFUSED 127.0.0.1:5432' },
        { type: 'TypeError', value: 'fetch failed', mechanism: { type: 'onunhandledrejection', handled: false } },
      ]),
    ],
    [
      'quota',
      ['storage-error MEDIUM'],
      page(
        'QuotaExceededError',
        "Failed to execute 'setItem' on 'Storage': Setting the value of 'a' exceeded the quota.",
      ),
    ],
    ['disk full', ['storage-error MEDIUM'], node('Error', 'ENOSPC: no space left on device, write')],
    ['damaged store', [atRisk], page('UnknownError', 'Internal error opening backing store for indexedDB.open.')],
    ['write', [atRisk], node('Error', 'EIO: i/o error, write')],
    ['write, by its code', [atRisk], node('Error', "write failed { errno: -5, code: 'EIO', syscall: 'write' }")],
    ['address of socket.io', [], page('Error', 'wss://x.example/socket.io/?EIO=4&transport=websocket failed')],
    ['address of socket.io, other order', [], page('Error', 'GET /socket.io/?transport=polling&EIO=4: 502')],
    ['query refused', [], node('RequestError', "Invalid column name 'tea'.")],
    ['request refused', [network('MEDIUM')], node('RequestError', 'socket closed by the other side')],
    ['layout notice', ['harmless LOW UI'], page('Error', 'ResizeObserver loop limit exceeded')],
    ['read-only disk', [atRisk], node('Error', "EROFS: read-only file system, open '/data/orders.json'")],
    [
      'blocked event loop',
      ['unresponsive MEDIUM'],
      sent('node', {
        type: 'ApplicationNotResponding',
        value: 'Application Not Responding for at least 5000 ms',
        mechanism: { type: 'auto.node.anr', handled: true },
      }),
    ],
    ['assertion', ['assertion MEDIUM'], node('AssertionError [ERR_ASSERTION]', 'Expected values to be strictly equal')],
    ['a bug', [], page('TypeError', "Cannot read properties of undefined (reading 'length')")],
    ['talk of memory', [], page('Error', 'Could not save your memory card: out of stock, memory full of joy')],
    ['a range', [], page('RangeError', 'toFixed() digits argument must be between 0 and 100')],
  ])('%s', async (_, expected, crashed) => {
    expect(await spoken(crashed)).toEqual(expected)
  })
})

describe('Python', () => {
  const hook = (type: string, value: string, module: string | undefined = undefined) =>
    sent('python', { type, value, ...(module && { module }), mechanism: { type: 'excepthook', handled: false } })
  const logged = (type: string, value: string, module: string) =>
    sent('python', { type, value, module, mechanism: { type: 'logging', handled: true } })

  it.each<[string, string[], Report]>([
    ['memory', [oom('HIGH')], hook('MemoryError', '')],
    ['memory refused', [oom('HIGH')], hook('OSError', '[Errno 12] Cannot allocate memory')],
    ['recursion', [oom('MEDIUM')], hook('RecursionError', 'maximum recursion depth exceeded')],
    ['graphics memory', [oom('HIGH')], hook('OutOfMemoryError', 'CUDA out of memory. Tried to allocate', 'torch')],
    ['connection', [network('MEDIUM')], hook('ConnectionRefusedError', '[Errno 111] Connection refused')],
    ['requests, logged', [network('LOW')], logged('ReadTimeout', 'Read timed out.', 'requests.exceptions')],
    ['time-out', [network('MEDIUM')], hook('TimeoutError', '')],
    ['disk full', ['storage-error MEDIUM'], hook('OSError', '[Errno 28] No space left on device')],
    ['locked', ['storage-error LOW'], logged('OperationalError', 'database is locked', 'sqlite3')],
    ['damaged', [atRisk], logged('DatabaseError', 'database disk image is malformed', 'sqlite3')],
    [
      'SQLAlchemy without a server',
      [network('MEDIUM'), 'storage-error MEDIUM'],
      hook('OperationalError', '(psycopg2.OperationalError) could not connect to server', 'sqlalchemy.exc'),
    ],
    [
      'Celery',
      ['unresponsive MEDIUM'],
      sent('python', { type: 'SoftTimeLimitExceeded', mechanism: { type: 'celery', handled: false } }),
    ],
    ['assertion', ['assertion MEDIUM'], hook('AssertionError', 'basket is empty')],
    ['an error of the same name elsewhere', [], hook('OperationalError', 'valve stuck', 'plant.valves')],
    ['an archive', [], hook('ReadError', 'not a gzip file', 'tarfile')],
    ['a read of httpx', [network('MEDIUM')], hook('ReadError', '', 'httpx')],
    ['an address in a model', [], hook('UrlError', 'invalid URL', 'pydantic.errors')],
    ['an address of urllib', [network('MEDIUM')], hook('URLError', '<urlopen error timed out>', 'urllib.error')],
    ['a protocol of its own', [], hook('ProtocolError', 'odd frame', 'plant.bus')],
    ['a step that took too long', [], hook('TimeoutError', 'valve did not open', 'plant.valves')],
    ['a write', [atRisk], hook('OSError', '[Errno 5] Input/output error')],
    ['ended by hand', ['harmless LOW'], hook('KeyboardInterrupt', '')],
    ['a key', [], hook('KeyError', "'memory'")],
  ])('%s', async (_, expected, crashed) => {
    expect(await spoken(crashed)).toEqual(expected)
  })
})

describe('.NET', () => {
  const uncaught = { type: 'AppDomain.UnhandledException', handled: false }
  const net = (type: string, value = '', module = 'System.Private.CoreLib') =>
    sent('csharp', { type, value, module, mechanism: uncaught })

  it.each<[string, string[], Report]>([
    ['memory', [oom('HIGH')], net('System.OutOfMemoryException')],
    ['stack', [oom('MEDIUM')], net('System.InsufficientExecutionStackException')],
    ['bad access', [badAccess], net('System.AccessViolationException', 'Attempted to read protected memory.')],
    ['socket', [network('MEDIUM')], net('System.Net.Sockets.SocketException', 'refused', 'System.Net.Sockets')],
    ['request', [network('MEDIUM')], net('System.Net.Http.HttpRequestException', '', 'System.Net.Http')],
    [
      'deadlock',
      ['storage-error MEDIUM'],
      net(
        'Microsoft.Data.SqlClient.SqlException',
        'Transaction (Process ID 52) was deadlocked on lock resources with another process',
        'Microsoft.Data.SqlClient',
      ),
    ],
    ['disk full', ['storage-error MEDIUM'], net('System.IO.IOException', 'There is not enough space on the disk.')],
    [
      'other thread',
      ['ui-thread MEDIUM UI'],
      net('System.InvalidOperationException', 'Cross-thread operation not valid: Control accessed from a thread'),
    ],
    ['null reference', [], net('System.NullReferenceException', 'Object reference not set')],
    ['a library that aborts', [], sent('csharp', { type: 'E', stacktrace: { frames: [{ function: 'raise' }] } })],
  ])('%s', async (_, expected, crashed) => {
    expect(await spoken(crashed)).toEqual(expected)
  })
})

describe('Go', () => {
  const panic = (type: string, value: string, handled = false) =>
    sent('go', { type, value, mechanism: { type: 'panic', handled } })

  it.each<[string, string[], Report]>([
    ['memory', [oom('HIGH')], panic('fatal', 'fatal error: runtime: out of memory')],
    ['memory, short', [oom('HIGH')], panic('fatal', 'fatal error: out of memory')],
    ['stack', [oom('HIGH')], panic('fatal', 'runtime: goroutine stack exceeds 1000000000-byte limit')],
    [
      'nil pointer',
      [badAccess],
      panic('runtime.errorString', 'runtime error: invalid memory address or nil pointer dereference'),
    ],
    [
      'nil pointer, recovered',
      ['bad-access LOW MEMORY_MANAGEMENT'],
      panic('runtime.errorString', 'invalid memory address or nil pointer dereference', true),
    ],
    ['map', [badAccess], panic('fatal', 'fatal error: concurrent map writes')],
    ['deadlock', ['unresponsive HIGH'], panic('fatal', 'fatal error: all goroutines are asleep - deadlock!')],
    ['dial', [network('LOW')], panic('*net.OpError', 'dial tcp 10.0.0.1:80: connect: connection refused', true)],
    ['called off', ['harmless LOW'], panic('*errors.errorString', 'list orders: context canceled')],
    ['index', [], panic('runtime.boundsError', 'index out of range [3] with length 3')],
  ])('%s', async (_, expected, crashed) => {
    expect(await spoken(crashed)).toEqual(expected)
  })
})

describe('Ruby', () => {
  const raised = (type: string, value = '') =>
    sent('ruby', { type, value, module: type.split('::').slice(0, -1).join('::'), mechanism: { type: 'rails' } })

  it.each<[string, string[], Report]>([
    ['memory', [oom('MEDIUM')], raised('NoMemoryError', 'failed to allocate memory')],
    ['stack', [oom('LOW')], raised('SystemStackError', 'stack level too deep')],
    ['request', [network('LOW')], raised('Net::OpenTimeout', 'execution expired')],
    ['refused', [network('LOW')], raised('Errno::ECONNREFUSED', 'Failed to open TCP connection')],
    ['disk full', ['storage-error MEDIUM'], raised('Errno::ENOSPC', 'No space left on device')],
    ['write', [atRisk], raised('Errno::EIO', 'Input/output error @ io_write')],
    ['deadlock', ['storage-error LOW'], raised('ActiveRecord::Deadlocked', 'PG::TRDeadlockDetected')],
    ['long request', ['unresponsive MEDIUM'], raised('Rack::Timeout::RequestTimeoutException')],
    ['nil', [], raised('NoMethodError', "undefined method 'length' for nil")],
  ])('%s', async (_, expected, crashed) => {
    expect(await spoken(crashed)).toEqual(expected)
  })
})

describe('PHP', () => {
  const fatal = (type: string, value: string) => sent('php', { type, value, mechanism: { type: 'generic' } })

  it.each<[string, string[], Report]>([
    [
      'memory',
      [oom('MEDIUM')],
      fatal(
        'Symfony\\Component\\ErrorHandler\\Error\\OutOfMemoryError',
        'Error: Allowed memory size of 134217728 bytes exhausted (tried to allocate 20480 bytes)',
      ),
    ],
    ['time', ['unresponsive MEDIUM'], fatal('FatalError', 'Maximum execution time of 30 seconds exceeded')],
    ['no server', [network('LOW'), 'storage-error LOW'], fatal('PDOException', 'SQLSTATE[HY000] [2002] No such file')],
    ['constraint', ['storage-error LOW'], fatal('PDOException', 'SQLSTATE[23000]: Integrity constraint violation')],
    [
      'query of Laravel',
      ['storage-error LOW'],
      fatal('Illuminate\\Database\\QueryException', 'SQLSTATE[42S02]: Base table not found'),
    ],
    ['a query of their own', [], fatal('App\\Search\\QueryException', 'no such field')],
    ['request', [network('LOW')], fatal('GuzzleHttp\\Exception\\ConnectException', 'cURL error 28: timed out')],
    ['undefined', [], fatal('ErrorException', 'Undefined variable $tea')],
  ])('%s', async (_, expected, crashed) => {
    expect(await spoken(crashed)).toEqual(expected)
  })
})

describe('any platform', () => {
  it.each<[string, string[], Report]>([
    ['a message alone', [network('LOW')], report({ message: 'upstream: connect ECONNREFUSED 10.0.0.1:80' })],
    [
      'a type with its namespace',
      [oom('LOW')],
      report({ exceptions: [{ ...thrown, type: 'java.lang.StackOverflowError' }] }),
    ],
    ['PHP is not Swift', [], sent('php', { type: 'FatalError', value: 'Fatal error: Uncaught Error' })],
    ['nothing known', [], report()],
  ])('%s', async (_, expected, crashed) => {
    expect(await spoken(crashed)).toEqual(expected)
  })

  it('is less sure of an exception that only passes another on', async () => {
    const wrapped = await votesOn(
      sent('java', [
        { type: 'IllegalStateException', value: 'pool is closed' },
        { type: 'SocketTimeoutException', value: 'timeout' },
      ]),
    )
    expect(wrapped).toEqual([expect.objectContaining({ classifier: 'network-error', confidence: 0.8 })])
  })

  it('keeps its reasons short and well-formed, whatever was sent', async () => {
    const [vote] = await votesOn(sent('python', { type: `x.MemoryError`, value: '😀'.repeat(50_000) }))
    expect(vote?.reason).toBe('Memory ran out: the type is x.MemoryError.')
    const [long] = await votesOn(sent('other', { type: `${'😀'.repeat(50_000)}.MemoryError`, value: 'ENOSPC' }))
    expect(long?.reason.length).toBeLessThan(300)
    expect(long?.reason.isWellFormed()).toBe(true)
  })
})

const thrown = { type: 'Error', value: null, module: null, mechanism: null, frames: [] }

describe('uncaught', () => {
  it.each<[string, Partial<Report>, string | null]>([
    ['nobody caught it', { handled: false }, 'Nobody caught the error.'],
    ['it was fatal', { level: 'fatal', handled: true }, 'The error was reported as fatal.'],
    ['somebody caught it', { handled: true }, null],
    ['nobody knows', { handled: null }, null],
  ])('%s', async (_, given, reason) => {
    const votes = await votesOn(report({ exceptions: [thrown], ...given }))
    expect(votes).toEqual(
      reason === null ? [] : [{ plugin: 'stack', classifier: 'uncaught', severity: 'MEDIUM', confidence: 0.5, reason }],
    )
  })
})

describe('uncaught, where a sign says that it does not matter', () => {
  const rejected = { type: 'onunhandledrejection', handled: false }
  const page = (...thrown: [string, string][]) =>
    sent(
      'javascript',
      thrown.map(([type, value]) => ({ type, value, mechanism: rejected })),
    )

  it.each<[string, Report, string[]]>([
    ['a request called off', page(['AbortError', 'The user aborted a request.']), ['network-error LOW']],
    ['a layout notice', page(['Error', 'ResizeObserver loop limit exceeded']), ['harmless LOW']],
    [
      'a layout notice of today',
      page(['Error', 'ResizeObserver loop completed with undelivered notifications.']),
      ['harmless LOW'],
    ],
    [
      'a bug that called a request off',
      page(['TypeError', 'x is not a function'], ['AbortError', 'aborted']),
      ['network-error LOW', 'uncaught MEDIUM'],
    ],
    [
      'a process that ended of it',
      sent('node', { type: 'AbortError', value: 'x', mechanism: { type: 'onuncaughtexception', handled: false } }),
      ['uncaught MEDIUM'],
    ],
  ])('%s', async (_, crash, expected) => {
    expect((await votesOn(crash)).map(({ classifier, severity }) => `${classifier} ${severity}`)).toEqual(expected)
  })
})

describe('together with the rules', () => {
  async function verdictOn(crash: Report) {
    await using registry = await openPlugins({ plugin: rules }, { plugin: stack })
    const { votes } = await registry.classify(crash)
    const { severity, category } = combineVotes(votes)
    return [severity, category]
  }
  const crash = { type: 'SIGSEGV', mechanism: { type: 'signalhandler', handled: false } }
  /** The second frame lies in the module. */
  const inside = (module: string) => ({
    frames: [
      { module, in_app: false },
      { function: 'step', in_app: false },
    ],
  })

  it.each<[string, Report, string[]]>([
    ['a bad access', sent('native', crash), ['HIGH', 'MEMORY_MANAGEMENT']],
    [
      'a bad access in the persistence layer',
      sent('native', { ...crash, stacktrace: inside('libsqlite3') }),
      ['HIGH', 'DATA_CORRUPTION'],
    ],
    [
      'a bad access in the network layer',
      sent('native', { ...crash, stacktrace: inside('CFNetwork.URLSession') }),
      ['HIGH', 'NETWORK'],
    ],
    [
      'a hang in the persistence layer',
      sent('java', {
        type: 'ApplicationNotResponding',
        mechanism: { type: 'ANR' },
        stacktrace: inside('android.database.sqlite.SQLiteConnection'),
      }),
      ['HIGH', 'DATA_CORRUPTION'],
    ],
    ['a plain uncaught error', report({ handled: false, exceptions: [thrown] }), ['MEDIUM', 'OTHER']],
    ['a plain caught error', report({ handled: true, exceptions: [thrown] }), ['LOW', 'OTHER']],
  ])('%s', async (_, given, expected) => {
    expect(await verdictOn(given)).toEqual(expected)
  })
})

describe('options', () => {
  it('let only some families vote', async () => {
    const crash = sent('python', { type: 'MemoryError', mechanism: { type: 'excepthook', handled: false } })
    expect((await votesOn(crash, { families: ['uncaught'] })).map(({ classifier }) => classifier)).toEqual(['uncaught'])
    expect((await votesOn(crash, { families: ['out-of-memory'] })).map(({ classifier }) => classifier)).toEqual([
      'out-of-memory',
    ])
  })

  it.each([{ families: ['memory'] }, { family: [] }])('refuse %j', async (config) => {
    await expect(votesOn(report(), config)).rejects.toThrow(/stack: .*OPTIONS_INVALID/)
  })
})
