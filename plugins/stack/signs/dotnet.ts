import { anyOf, full, names, type Sign, stackOverflow } from '../sign.ts'

const drivers = /^(?:System\.Data|Microsoft\.Data|Microsoft\.EntityFrameworkCore|Npgsql|MySql|MySqlConnector|Oracle)\b/

/**
 * .NET. Sources: the API reference of the classes named, messages of the runtime, of WPF, Windows Forms and Unity. The
 * module is an assembly, or the namespace where none was sent.
 */
export const dotnet: readonly Sign[] = [
  {
    family: 'out-of-memory',
    means: 'Memory ran out',
    confidence: 0.95,
    types: names('OutOfMemoryException InsufficientMemoryException'),
  },
  {
    family: 'out-of-memory',
    means: 'The stack ran over',
    confidence: 0.85,
    types: names('StackOverflowException InsufficientExecutionStackException'),
    ...stackOverflow,
  },
  {
    family: 'bad-access',
    means: 'The process touched memory that it may not',
    confidence: 0.45,
    types: ['AccessViolationException'],
  },
  {
    family: 'unresponsive',
    means: 'The app did not respond',
    confidence: 0.6,
    types: names('ApplicationNotResponding ApplicationNotRespondingException'),
  },
  { family: 'assertion', means: 'An assertion failed', confidence: 0.8, types: ['DebugAssertException'] },
  {
    family: 'network-error',
    means: 'A connection failed',
    confidence: 0.9,
    types: names('SocketException HttpRequestException HttpIOException WebException WebSocketException'),
  },
  {
    family: 'network-error',
    means: 'The connection to the database failed',
    confidence: 0.85,
    module: drivers,
    message: /\bnetwork-related or instance-specific error\b|\bFailed to connect to\b|\bUnable to connect to any\b/,
  },
  {
    family: 'network-error',
    means: 'A call to another service failed',
    confidence: 0.85,
    types: ['RpcException'],
    message: /StatusCode="?(?:Unavailable|DeadlineExceeded)\b/,
  },
  {
    family: 'storage-error',
    means: 'The disk is full',
    confidence: 0.9,
    types: ['IOException'],
    message: /\bnot enough space on the disk\b|\bNo space left on device\b/i,
    ...full,
  },
  {
    family: 'storage-error',
    means: 'The database called off a transaction that was in the way of another',
    confidence: 0.85,
    message: /\bwas deadlocked on .{0,60}\bresources with another process\b/,
  },
  {
    family: 'storage-error',
    means: 'The database failed',
    confidence: 0.6,
    types: names(`SqlException NpgsqlException PostgresException MySqlException SqliteException OracleException
      DbUpdateException DbUpdateConcurrencyException`),
    module: drivers,
  },
  {
    family: 'ui-thread',
    means: 'The user interface was touched outside its thread',
    confidence: 0.9,
    message: anyOf(
      /\bcalling thread cannot access this object because a different thread\b/,
      /\bCross-thread operation not valid\b|\bcan only be called from the main thread\b/,
    ),
  },
]
