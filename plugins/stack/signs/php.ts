import { anyOf, names, type Sign, stackOverflow } from '../sign.ts'

/** PHP. Sources: messages of the engine, the PDO pages of its manual (SQLSTATE), Guzzle, Symfony and Laravel. */
export const php: readonly Sign[] = [
  {
    family: 'out-of-memory',
    means: 'The request passed its limit of memory',
    confidence: 0.95,
    message: /\bAllowed memory size of \d+ bytes exhausted\b|\bOut of memory \(allocated \d+/,
  },
  {
    family: 'out-of-memory',
    means: 'The stack ran over',
    confidence: 0.85,
    message: /\bMaximum (?:function nesting level|call stack size) of\b/,
    ...stackOverflow,
  },
  {
    family: 'unresponsive',
    means: 'A request ran past its time limit',
    confidence: 0.8,
    message: /\bMaximum execution time of \d+ seconds? exceeded\b/,
    category: null,
    uncaught: 'MEDIUM',
  },
  { family: 'assertion', means: 'An assertion failed', confidence: 0.8, types: ['AssertionError'] },
  {
    family: 'network-error',
    means: 'The connection to the database failed',
    confidence: 0.85,
    types: names('PDOException QueryException ConnectionException ConnectionLost'),
    message: anyOf(/^SQLSTATE\[(?:08...|HY000)\] \[(?:2002|2003|2006|2013)\]/, /\bserver has gone away\b/i),
  },
  {
    family: 'network-error',
    means: 'A request failed',
    confidence: 0.9,
    // 5 to 7: a name or a host; 28 time; 35 and 60 TLS; 52, 55 and 56 the other side.
    message: /^cURL error (?:5|6|7|28|35|52|55|56|60)\b/,
  },
  {
    family: 'network-error',
    means: 'A request failed',
    confidence: 0.85,
    types: names('ConnectException TransportException ConnectionException'),
    module: /^(?:GuzzleHttp|Symfony\\Component\\HttpClient|Illuminate\\Http)\b/,
  },
  {
    family: 'storage-error',
    means: 'The database refused to break a rule of its schema',
    confidence: 0.7,
    types: names('PDOException QueryException UniqueConstraintViolationException'),
    message: /^(?:An exception occurred while executing a query: )?SQLSTATE\[23...\]/,
  },
  {
    family: 'storage-error',
    means: 'The database failed',
    confidence: 0.6,
    types: names('PDOException mysqli_sql_exception'),
  },
  {
    family: 'storage-error',
    means: 'The database failed',
    confidence: 0.6,
    types: names('QueryException DriverException'),
    module: /^(?:Illuminate\\Database|Doctrine\\DBAL)\b/,
  },
]
