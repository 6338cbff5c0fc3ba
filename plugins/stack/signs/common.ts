import { anyOf, dataAtRisk, full, type Sign } from '../sign.ts'

/**
 * Texts that mean the same on every platform: errno names and messages (POSIX, `errno.h`), result codes of SQLite
 * (sqlite.org/rescode.html), answers of PostgreSQL and MySQL.
 */
export const common: readonly Sign[] = [
  {
    family: 'network-error',
    means: 'A connection failed',
    confidence: 0.85,
    message: anyOf(
      /\b(?:ECONN(?:REFUSED|RESET|ABORTED)|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENETDOWN)\b/i,
      /\bsocket hang up\b|\bconnection (?:refused|reset by peer|timed out)\b/i,
    ),
  },
  {
    family: 'storage-error',
    means: 'A database is damaged',
    confidence: 0.9,
    message: anyOf(
      /\bSQLITE_(?:CORRUPT|NOTADB)|\bdatabase disk image is malformed\b/i,
      /\bfile is (?:not a|encrypted or is not a) database\b/i,
    ),
    ...dataAtRisk,
  },
  {
    family: 'storage-error',
    means: 'A write failed',
    confidence: 0.8,
    message: anyOf(
      /\bSQLITE_(?:IOERR|READONLY)|\battempt to write a readonly database\b|\bEROFS\b/,
      // As an error code: socket.io has EIO in its addresses.
      /(?<![\w?&/.])EIO: |\b(?:code|errno)['"]?[:=]? ?['"]?EIO\b|\[Errno 5\]|\berrno['"]?[:=]? ?-?5\b/,
      /\b[Dd]isk I\/O error\b|\b[Rr]ead-only file system\b|\b[Ii]nput\/output error\b/,
    ),
    ...dataAtRisk,
  },
  {
    family: 'storage-error',
    means: 'The disk is full',
    confidence: 0.9,
    message: anyOf(
      /\b(?:ENOSPC|EDQUOT|SQLITE_FULL)\b|\bNo space left on device\b|\bdatabase or disk is full\b/i,
      /\bDisk quota exceeded\b/i,
    ),
    ...full,
  },
  {
    family: 'storage-error',
    means: 'A database was locked by somebody else',
    confidence: 0.8,
    message: anyOf(
      /\bSQLITE_(?:BUSY|LOCKED)\b|\bdatabase (?:table )?is locked\b|\bdeadlock (?:detected|found)\b/i,
      /\bLock wait timeout exceeded\b/i,
    ),
  },
]
