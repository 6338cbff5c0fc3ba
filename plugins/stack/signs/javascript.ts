import { anyOf, dataAtRisk, full, names, type Sign, stackOverflow } from '../sign.ts'

/**
 * Browsers and Node. Sources: the error reference of MDN (names and messages of Chrome, Firefox and Safari side by
 * side), "Errors" of the Node documentation, the error names of webpack, Vite, axios and undici.
 */
export const javascript: readonly Sign[] = [
  {
    family: 'out-of-memory',
    means: 'The heap ran out',
    confidence: 0.95,
    message: /\b(?:JavaScript|JS) heap out of memory\b|\bReached heap limit\b|\bERR_WORKER_OUT_OF_MEMORY\b/,
  },
  {
    family: 'out-of-memory',
    means: 'Memory could not be had',
    confidence: 0.85,
    types: names('RangeError InternalError Error'),
    message: anyOf(
      /^(?:Array buffer allocation failed|out of memory|allocation size overflow)/i,
      /^WebAssembly\.Memory\(\): could not allocate/i,
    ),
  },
  {
    // Also a mistake in a sum, which is why it is less sure.
    family: 'out-of-memory',
    means: 'Something was to become larger than the engine allows',
    confidence: 0.6,
    types: ['RangeError'],
    message: /^Invalid (?:typed )?(?:array|string|array buffer) length\b|^length too large\b/i,
    uncaught: 'MEDIUM',
  },
  {
    family: 'out-of-memory',
    means: 'The stack ran over',
    confidence: 0.85,
    types: names('RangeError InternalError'),
    message: /^(?:Maximum call stack size exceeded|too much recursion)/i,
    ...stackOverflow,
  },
  {
    family: 'unresponsive',
    means: 'The event loop was blocked',
    confidence: 0.9,
    types: ['ApplicationNotResponding'],
    category: null,
  },
  {
    family: 'assertion',
    means: 'An assertion failed',
    confidence: 0.8,
    types: ['AssertionError', 'AssertionError [ERR_ASSERTION]', 'Invariant Violation'],
  },
  {
    family: 'network-error',
    means: 'A request failed',
    confidence: 0.9,
    types: names('TypeError Error'),
    message: anyOf(
      /^(?:Failed to fetch(?! dynamically)|fetch failed|Load failed|Network Error|Network request failed)\b/,
      /^NetworkError when attempting to fetch resource\b/,
      /^The (?:network connection was lost|Internet connection appears to be offline)\b/,
    ),
  },
  {
    family: 'network-error',
    means: 'A part of the app could not be loaded',
    confidence: 0.85,
    message: anyOf(
      /^Loading (?:CSS )?chunk \S+ failed\b|^Failed to fetch dynamically imported module\b/i,
      /^error loading dynamically imported module\b|^Importing a module script failed\b/i,
      /^Unable to preload CSS\b/i,
    ),
  },
  {
    family: 'network-error',
    means: 'A part of the app could not be loaded',
    confidence: 0.9,
    types: ['ChunkLoadError'],
  },
  {
    family: 'network-error',
    means: 'A request failed',
    confidence: 0.85,
    types: names(
      'NetworkError AxiosError FetchError SocketError ConnectTimeoutError HeadersTimeoutError BodyTimeoutError',
    ),
  },
  {
    family: 'network-error',
    means: 'A request failed',
    confidence: 0.85,
    // Clients of databases and of GitHub have errors of this name that tell of what was asked.
    types: ['RequestError'],
    message: /\b(?:connect|socket|getaddrinfo|read|tunneling|TLS|certificate|timeout|timed out)\b/i,
  },
  { family: 'network-error', means: 'Something took too long', confidence: 0.6, types: ['TimeoutError'] },
  {
    // Called off by the page itself, or by leaving it. A process that ends of it is another matter.
    family: 'network-error',
    means: 'A request was called off',
    confidence: 0.5,
    types: ['AbortError'],
    mechanism: /^(?!.*uncaughtexception)/i,
    uncaught: 'LOW',
  },
  {
    // The browser puts off some notices to the next frame, and says so.
    family: 'harmless',
    means: 'A layout took more than one round',
    confidence: 0.9,
    message: /\bResizeObserver loop (?:limit exceeded|completed with undelivered notifications)/,
    category: 'UI',
  },
  {
    family: 'storage-error',
    means: 'The storage of the browser is full',
    confidence: 0.9,
    types: names('QuotaExceededError NS_ERROR_DOM_QUOTA_REACHED'),
    ...full,
  },
  {
    family: 'storage-error',
    means: 'The storage of the browser is full',
    confidence: 0.85,
    message:
      /^(?:\w+: )?QuotaExceededError\b|\bexceeded the quota\b|\bNS_ERROR_(?:DOM_QUOTA_REACHED|FILE_NO_DEVICE_SPACE)\b/,
    ...full,
  },
  {
    family: 'storage-error',
    means: "The browser's database is damaged",
    confidence: 0.75,
    types: names('UnknownError InvalidStateError Error'),
    message: anyOf(
      /\bInternal error opening backing store\b|\bUnable to open database file on disk\b/i,
      /\bCorrupted? (?:database|storage)\b/i,
    ),
    ...dataAtRisk,
  },
]
