import { anyOf, dataAtRisk, full, names, type Sign, stackOverflow } from '../sign.ts'

const drivers =
  /^(?:sqlite3|pysqlite2|sqlalchemy|django\.db|psycopg|psycopg2|asyncpg|pymysql|MySQLdb|mysql|peewee)(?:\.|$)/

/** Elsewhere their names mean other things: `tarfile.ReadError`, `pydantic.UrlError`. */
const clients = /^(?:urllib|urllib3|requests|httpx|httpcore|h11|h2|aiohttp|http\.client|botocore|websockets)(?:\.|$)/
const waiting =
  /^(?:$|(?:builtins|asyncio|socket|urllib3|requests|httpx|aiohttp|redis|concurrent\.futures|async_timeout)(?:\.|$))/

/**
 * Python. Sources: "Built-in Exceptions" of its documentation, PEP 249 (the exceptions of database drivers), the
 * documentation of the packages.
 */
export const python: readonly Sign[] = [
  { family: 'out-of-memory', means: 'Memory ran out', confidence: 0.95, types: ['MemoryError'] },
  {
    family: 'out-of-memory',
    means: 'The memory of the graphics card ran out',
    confidence: 0.85,
    types: names('OutOfMemoryError RuntimeError'),
    message: /^CUDA (?:error: )?out of memory\b/,
  },
  {
    family: 'out-of-memory',
    means: 'The system refused memory',
    confidence: 0.9,
    types: ['OSError'],
    message: /^\[Errno 12\]|\bCannot allocate memory\b/,
  },
  {
    family: 'out-of-memory',
    means: 'The system killed a worker, most likely for the memory it used',
    confidence: 0.6,
    types: ['WorkerLostError'],
    message: /\bsignal 9\b/,
  },
  {
    family: 'out-of-memory',
    means: 'The stack ran over',
    confidence: 0.85,
    types: ['RecursionError'],
    ...stackOverflow,
  },
  {
    family: 'unresponsive',
    means: 'A task ran past its time limit',
    confidence: 0.7,
    types: names('SoftTimeLimitExceeded TimeLimitExceeded WorkerTimeout'),
    category: null,
    uncaught: 'MEDIUM',
  },
  { family: 'assertion', means: 'An assertion failed', confidence: 0.8, types: ['AssertionError'] },
  {
    family: 'network-error',
    means: 'The connection to the database failed',
    confidence: 0.85,
    types: names('OperationalError InterfaceError'),
    message: anyOf(
      /\bcould not (?:connect|translate host name)\b/i,
      /\bconnection (?:to server )?.{0,80}(?:failed|refused|closed)\b|\bserver closed the connection\b/i,
      /\bCan't connect to\b|\bLost connection\b|\bhas gone away\b/i,
    ),
  },
  {
    family: 'network-error',
    means: 'A connection failed',
    confidence: 0.9,
    types:
      names(`ConnectionError ConnectionRefusedError ConnectionResetError ConnectionAbortedError BrokenPipeError gaierror
      herror ReadTimeout ConnectTimeout ConnectTimeoutError ReadTimeoutError MaxRetryError NewConnectionError SSLError
      SSLCertVerificationError ClientConnectorError ServerDisconnectedError ClientOSError RemoteDisconnected
      RemoteProtocolError EndpointConnectionError`),
  },
  {
    family: 'network-error',
    means: 'A connection failed',
    confidence: 0.9,
    types: names('URLError ProtocolError ConnectError ReadError WriteError CloseError PoolTimeout NetworkError'),
    module: clients,
  },
  {
    family: 'network-error',
    means: 'Something took too long',
    confidence: 0.6,
    types: ['TimeoutError'],
    module: waiting,
  },
  {
    family: 'harmless',
    means: 'Somebody ended the program, or what it was doing',
    confidence: 0.8,
    types: names('KeyboardInterrupt CancelledError'),
  },
  {
    family: 'storage-error',
    means: 'A write failed',
    confidence: 0.85,
    types: names('OSError IOError'),
    message: /^\[Errno (?:5|30)\]/,
    ...dataAtRisk,
  },
  {
    family: 'storage-error',
    means: 'The disk is full',
    confidence: 0.9,
    types: names('OSError IOError'),
    message: /^\[Errno (?:28|122)\]/,
    ...full,
  },
  {
    family: 'storage-error',
    means: 'The database refused to break a rule of its schema',
    confidence: 0.7,
    types: ['IntegrityError'],
    module: drivers,
  },
  {
    family: 'storage-error',
    means: 'The database failed',
    confidence: 0.6,
    types: names('OperationalError DatabaseError InternalError'),
    module: drivers,
  },
]
