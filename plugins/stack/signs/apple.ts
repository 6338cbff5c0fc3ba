import { anyOf, dataAtRisk, full, names, type Sign } from '../sign.ts'

/**
 * Apple platforms. Sources: "Understanding the exception types in a crash report" and the articles EXC_CRASH (SIGKILL)
 * and EXC_RESOURCE of Apple's Xcode documentation; error codes of Foundation and Core Data; what Sentry's SDK for Cocoa
 * names hangs and terminations.
 */
export const apple: readonly Sign[] = [
  {
    family: 'out-of-memory',
    means: 'The app passed its limit of memory',
    confidence: 0.95,
    types: ['EXC_RESOURCE'],
    message: /memory/i,
  },
  { family: 'out-of-memory', means: 'Memory could not be had', confidence: 0.9, types: ['NSMallocException'] },
  {
    // The SDK infers it on the next start, from the want of any other reason.
    family: 'out-of-memory',
    means: 'The system ended the app, most likely for the memory it used',
    confidence: 0.7,
    types: names('WatchdogTermination OutOfMemory'),
    mechanism: /^(?:watchdog_termination|out_of_memory)$/,
  },
  {
    family: 'out-of-memory',
    means: 'The system ended the app for want of memory',
    confidence: 0.85,
    message: /\bjetsam\b|\bper-process-limit\b|\bvm-pageshortage\b/i,
  },
  {
    family: 'unresponsive',
    means: 'The app hung',
    confidence: 0.6,
    mechanism: /^(?:AppHang|mx_hang_diagnostic)$/i,
  },
  {
    family: 'unresponsive',
    means: "The system's watchdog ended the app because it did not answer",
    confidence: 0.6,
    message: /\b0x0*8badf00d\b/i,
  },
  {
    family: 'unresponsive',
    means: 'The system ended the app because a background task took too long',
    confidence: 0.85,
    message: /\b0x0*2182bad[234]\b/i,
    category: null,
  },
  {
    family: 'unresponsive',
    means: 'The app used more of the processor, or woke it more often, than it may',
    confidence: 0.6,
    types: ['EXC_RESOURCE'],
    message: /CPU|WAKEUPS/,
    category: null,
  },
  {
    family: 'storage-error',
    means: 'The system ended the app because it held a lock on a file or database while suspended',
    confidence: 0.85,
    message: /\b0x0*dead10cc\b/i,
  },
  {
    family: 'bad-access',
    means: 'The app touched memory that it may not',
    confidence: 0.45,
    types: ['EXC_BAD_ACCESS'],
  },
  {
    family: 'assertion',
    means: 'A check of the Swift runtime or of the app failed',
    confidence: 0.9,
    mechanism: /^(?:mach|signal)$/,
    message:
      /^Fatal error\b|\bPrecondition failed\b|\bprecondition failure\b|\bAssertion failed\b|\bUnexpectedly found nil\b/,
    uncaught: 'HIGH',
  },
  {
    family: 'assertion',
    means: 'A check of the Swift runtime or of the app failed',
    confidence: 0.9,
    types: ['Fatal error', 'Precondition failed', 'Assertion failed'],
    uncaught: 'HIGH',
  },
  {
    family: 'assertion',
    means: 'The code ran into a trap, as failed checks of the Swift runtime do',
    confidence: 0.7,
    types: names('EXC_BREAKPOINT EXC_BAD_INSTRUCTION'),
    uncaught: 'HIGH',
  },
  { family: 'assertion', means: 'An assertion failed', confidence: 0.7, types: ['NSInternalInconsistencyException'] },
  {
    family: 'ui-thread',
    means: 'The user interface was touched outside the main thread',
    confidence: 0.9,
    message: anyOf(
      /\b(?:main|UI) thread only\b/i,
      /\bmust be (?:used|performed|called|accessed) (?:from|on) (?:the )?main (?:thread|queue)\b/i,
      /\b(?:layout engine|UI API|UIKit|AppKit)\b.{0,80}\bbackground thread\b/i,
    ),
  },
  {
    family: 'network-error',
    means: 'A request failed',
    confidence: 0.9,
    types: names('NSURLErrorDomain kCFErrorDomainCFNetwork URLError AFError NWError'),
  },
  {
    family: 'storage-error',
    means: 'The disk is full',
    confidence: 0.9,
    types: ['NSCocoaErrorDomain'],
    message: /\bCode[:=] ?640\b/,
    ...full,
  },
  {
    // 259 a damaged file, 512 a write that failed; 134030 a save, 134060 and 134110 a migration of Core Data.
    family: 'storage-error',
    means: 'A file or store is damaged or could not be written',
    confidence: 0.85,
    types: ['NSCocoaErrorDomain'],
    message: /\bCode[:=] ?(?:259|512|134030|134060|134110)\b/,
    ...dataAtRisk,
  },
  {
    family: 'storage-error',
    means: 'The disk is full',
    confidence: 0.9,
    types: ['NSSQLiteErrorDomain'],
    message: /\bCode[:=] ?13\b/,
    ...full,
  },
  {
    family: 'storage-error',
    means: 'A database is damaged or could not be written',
    confidence: 0.9,
    types: ['NSSQLiteErrorDomain'],
    message: /\bCode[:=] ?(?:8|10|11|26)\b/,
    ...dataAtRisk,
  },
]
