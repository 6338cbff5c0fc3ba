import { full, names, type Sign, stackOverflow } from '../sign.ts'

/** Ruby. Sources: the documentation of its core and standard library, of Active Record, pg and Faraday. */
export const ruby: readonly Sign[] = [
  {
    family: 'out-of-memory',
    means: 'Memory ran out',
    confidence: 0.95,
    types: names('NoMemoryError Errno::ENOMEM'),
  },
  {
    family: 'out-of-memory',
    means: 'The stack ran over',
    confidence: 0.85,
    types: ['SystemStackError'],
    ...stackOverflow,
  },
  {
    family: 'unresponsive',
    means: 'A request ran past its time limit',
    confidence: 0.7,
    types: names('Rack::Timeout::RequestTimeoutException Rack::Timeout::RequestTimeoutError'),
    category: null,
    uncaught: 'MEDIUM',
  },
  {
    family: 'network-error',
    means: 'A connection failed',
    confidence: 0.9,
    types: names(`Net::OpenTimeout Net::ReadTimeout Net::WriteTimeout SocketError Socket::ResolutionError
      OpenSSL::SSL::SSLError Errno::ECONNREFUSED Errno::ECONNRESET Errno::ECONNABORTED Errno::EHOSTUNREACH
      Errno::ENETUNREACH Errno::ETIMEDOUT Errno::EPIPE Faraday::ConnectionFailed Faraday::TimeoutError
      Faraday::SSLError HTTP::ConnectionError HTTP::TimeoutError PG::ConnectionBad Mysql2::Error::ConnectionError
      ActiveRecord::ConnectionNotEstablished ActiveRecord::ConnectionFailed Redis::CannotConnectError
      Redis::TimeoutError RedisClient::CannotConnectError`),
  },
  { family: 'network-error', means: 'Something took too long', confidence: 0.6, types: ['Timeout::Error'] },
  {
    family: 'storage-error',
    means: 'The disk is full',
    confidence: 0.9,
    types: names('Errno::ENOSPC Errno::EDQUOT'),
    ...full,
  },
  {
    family: 'storage-error',
    means: 'The database called off a transaction that was in the way of another',
    confidence: 0.85,
    types: names('ActiveRecord::Deadlocked ActiveRecord::LockWaitTimeout PG::TRDeadlockDetected'),
  },
  {
    family: 'storage-error',
    means: 'The database refused to break a rule of its schema',
    confidence: 0.7,
    types: names(`ActiveRecord::RecordNotUnique ActiveRecord::InvalidForeignKey ActiveRecord::NotNullViolation
      PG::UniqueViolation PG::ForeignKeyViolation PG::NotNullViolation`),
  },
  {
    family: 'storage-error',
    means: 'The database failed',
    confidence: 0.6,
    types: names('ActiveRecord::StatementInvalid PG::Error Mysql2::Error SQLite3::Exception SQLite3::SQLException'),
  },
  { family: 'harmless', means: 'Somebody ended the program', confidence: 0.8, types: ['Interrupt'] },
]
