import { anyOf, dataAtRisk, full, names, type Sign, stackOverflow } from '../sign.ts'

/** The Java platform, its drivers and common clients. Source: the documentation of the classes named. */
export const java: readonly Sign[] = [
  { family: 'out-of-memory', means: 'Memory ran out', confidence: 0.95, types: ['OutOfMemoryError'] },
  {
    family: 'out-of-memory',
    means: 'The stack ran over',
    confidence: 0.85,
    types: ['StackOverflowError'],
    ...stackOverflow,
  },
  {
    family: 'assertion',
    means: 'An assertion failed',
    confidence: 0.8,
    types: names('AssertionError AssertionFailedError'),
  },
  {
    family: 'network-error',
    means: 'A connection failed',
    confidence: 0.9,
    types: names(`SocketTimeoutException SocketException ConnectException UnknownHostException NoRouteToHostException
      PortUnreachableException HttpTimeoutException HttpConnectTimeoutException ConnectTimeoutException
      HttpHostConnectException NoHttpResponseException StreamResetException ConnectionShutdownException
      SSLHandshakeException SSLException SSLPeerUnverifiedException ResourceAccessException WebClientRequestException
      ConnectionClosedException`),
  },
  {
    family: 'network-error',
    means: 'A connection failed',
    confidence: 0.9,
    // That of Spring tells of a form that was filled in wrongly.
    types: ['BindException'],
    module: /^java\.net$/,
  },
  {
    family: 'storage-error',
    means: 'A write to the database failed half-way',
    confidence: 0.8,
    types: ['BatchUpdateException'],
    ...dataAtRisk,
  },
  {
    family: 'storage-error',
    means: 'The database called off a transaction that was in the way of another',
    confidence: 0.85,
    types: names(`DeadlockLoserDataAccessException CannotAcquireLockException PessimisticLockException
      LockAcquisitionException MySQLTransactionRollbackException SQLTransactionRollbackException`),
  },
  {
    family: 'storage-error',
    means: 'The database refused to break a rule of its schema',
    confidence: 0.7,
    types: names('SQLIntegrityConstraintViolationException DataIntegrityViolationException'),
  },
  {
    family: 'storage-error',
    means: 'The database refused to break a rule of its schema',
    confidence: 0.7,
    // That of Jakarta Validation tells of wrong input.
    types: ['ConstraintViolationException'],
    module: /^org\.hibernate\b/,
  },
  {
    family: 'storage-error',
    means: 'The database failed',
    confidence: 0.6,
    types: names(`SQLException PSQLException SQLTransientException SQLNonTransientException SQLRecoverableException
      SQLSyntaxErrorException SQLTimeoutException DataAccessResourceFailureException JDBCException`),
  },
]

/**
 * Android, besides Java. Sources: the documentation of the classes named, "Diagnose and fix ANRs" of the Android
 * developers' guide, messages of the platform's own checks.
 */
export const android: readonly Sign[] = [
  {
    family: 'unresponsive',
    means: 'The app did not respond',
    confidence: 0.6,
    types: names('ApplicationNotResponding ANRError'),
  },
  {
    family: 'unresponsive',
    means: 'The app did not respond',
    confidence: 0.6,
    mechanism: /^(?:ANR|AppExitInfo)$/,
  },
  {
    family: 'unresponsive',
    means: 'The system ended the app because a service or finalizer took too long',
    confidence: 0.8,
    types: names(`ForegroundServiceDidNotStartInTimeException ForegroundServiceDidNotStopInTimeException
      RemoteServiceException TimeoutException`),
    message:
      /\bdid not (?:then call Service\.startForeground|stop within its timeout)|\.finalize\(\) timed out after\b/,
    category: null,
  },
  {
    family: 'unresponsive',
    means: 'The system ended the app because a service took too long',
    confidence: 0.8,
    types: names('ForegroundServiceDidNotStartInTimeException ForegroundServiceDidNotStopInTimeException'),
    category: null,
  },
  {
    family: 'ui-thread',
    means: 'The main thread and others did work that is not theirs',
    confidence: 0.9,
    types: names(`NetworkOnMainThreadException CalledFromWrongThreadException StrictModeViolation
      StrictModeDiskReadViolation StrictModeDiskWriteViolation StrictModeNetworkViolation`),
  },
  {
    family: 'ui-thread',
    means: 'The main thread and others did work that is not theirs',
    confidence: 0.9,
    types: names(`DiskReadViolation DiskWriteViolation NetworkViolation CustomViolation ResourceMismatchViolation
      UnbufferedIoViolation`),
    module: /^android\.os\b/,
  },
  {
    family: 'ui-thread',
    means: 'The main thread and others did work that is not theirs',
    confidence: 0.85,
    message: anyOf(
      /\bCan't create handler inside thread\b/,
      /\bOnly the original thread that created a view hierarchy\b/,
      /\bCannot access database on the main thread\b/,
      /\b(?:must be called|Cannot (?:invoke|be called)).{0,60} on (?:the main|a background) thread\b/,
      /\bmay only be run on Looper threads\b/,
    ),
  },
  {
    family: 'storage-error',
    means: 'A database is damaged or could not be written',
    confidence: 0.9,
    types: names('SQLiteDatabaseCorruptException SQLiteDiskIOException SQLiteReadOnlyDatabaseException'),
    ...dataAtRisk,
  },
  {
    family: 'storage-error',
    means: 'The disk is full',
    confidence: 0.9,
    types: names('SQLiteFullException SQLiteOutOfMemoryException'),
    ...full,
  },
  {
    family: 'storage-error',
    means: 'A database could not be used',
    confidence: 0.75,
    types: names(`SQLiteDatabaseLockedException SQLiteTableLockedException SQLiteCantOpenDatabaseException
      SQLiteConstraintException SQLiteException`),
  },
]
