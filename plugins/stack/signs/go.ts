import { anyOf, names, type Sign, stackOverflow } from '../sign.ts'

/**
 * Go. Sources: the texts of the runtime's panics and fatal errors (package runtime), the documentation of the packages
 * named. Types are those of the values (`*net.OpError`).
 */
export const go: readonly Sign[] = [
  {
    family: 'out-of-memory',
    means: 'Memory ran out',
    confidence: 0.95,
    message: /\b(?:fatal error: |runtime: )(?:runtime: )?(?:out of memory|cannot allocate memory)\b|^out of memory\b/,
  },
  {
    family: 'out-of-memory',
    means: 'The stack ran over',
    confidence: 0.85,
    message: /\bgoroutine stack exceeds \d+-byte limit\b|\bfatal error: stack overflow\b/,
    ...stackOverflow,
    // No recover helps.
    uncaught: 'HIGH',
  },
  {
    // A mistake like any other while a recover catches it; without one the process ends.
    family: 'bad-access',
    means: 'Something was read or written through a nil pointer',
    confidence: 0.45,
    message: /\binvalid memory address or nil pointer dereference\b/,
    caught: 'LOW',
  },
  {
    family: 'bad-access',
    means: 'The process touched memory that it may not',
    confidence: 0.45,
    message: /\bunexpected fault address\b|\bunexpected signal during runtime execution\b/,
  },
  {
    family: 'bad-access',
    means: 'Goroutines used a map at the same time',
    confidence: 0.7,
    message: /\bconcurrent map (?:writes|read and map write|iteration and map write)\b/,
  },
  {
    family: 'unresponsive',
    means: 'Every goroutine waited for another',
    confidence: 0.9,
    message: /\ball goroutines are asleep - deadlock!/,
    category: null,
  },
  {
    family: 'network-error',
    means: 'A connection failed',
    confidence: 0.9,
    types: names('*net.OpError *net.DNSError *url.Error net.OpError net.DNSError url.Error'),
  },
  {
    family: 'network-error',
    means: 'A connection failed',
    confidence: 0.85,
    message: anyOf(/\bdial (?:tcp|udp)\d?\b.{0,200}: /, /\bno such host\b|\bi\/o timeout\b|\bTLS handshake timeout\b/),
  },
  {
    family: 'network-error',
    means: 'Something took too long',
    confidence: 0.6,
    message: /\bcontext deadline exceeded\b/,
  },
  {
    family: 'storage-error',
    means: 'The database failed',
    confidence: 0.6,
    types: names('*pq.Error *pgconn.PgError *mysql.MySQLError sqlite3.Error *sqlite.Error'),
  },
  {
    family: 'harmless',
    means: 'What asked for it no longer waited',
    confidence: 0.8,
    message: /(?:^|: )context canceled$/,
  },
]
