import { anyOf, names, type Sign, stackOverflow } from '../sign.ts'

/**
 * Code without a runtime, from signal handlers and minidumps. Sources: signal(7); NTSTATUS values ([MS-ERREF] 2.3.1)
 * and the names that Breakpad and Crashpad give them; failure functions of glibc, bionic, libsystem, libc++ and the
 * Microsoft C runtime.
 */
export const native: readonly Sign[] = [
  {
    family: 'out-of-memory',
    means: 'Memory could not be had',
    confidence: 0.95,
    types: names('std::bad_alloc bad_alloc'),
  },
  {
    family: 'out-of-memory',
    means: 'Memory could not be had',
    confidence: 0.9,
    message: /^(?:.{0,80}what\(\): +)?std::bad_alloc\b|^Out of memory\b|^terminating.{0,60}\bstd::bad_alloc\b/,
  },
  {
    family: 'out-of-memory',
    means: 'The allocator gave up',
    confidence: 0.9,
    frame: anyOf(
      /\b(?:TerminateBecauseOutOfMemory|FatalProcessOutOfMemory|OOMErrorHandler)\b/,
      /\b(?:mozalloc_handle_oom|OnNoMemory|__throw_bad_alloc)\b/,
    ),
  },
  {
    family: 'out-of-memory',
    means: 'The stack ran over',
    confidence: 0.9,
    types: names('EXCEPTION_STACK_OVERFLOW 0xc00000fd'),
    ...stackOverflow,
    uncaught: 'HIGH',
  },
  {
    family: 'bad-access',
    means: 'The process touched memory that it may not',
    confidence: 0.45,
    types:
      names(`SIGSEGV SIGBUS EXCEPTION_ACCESS_VIOLATION EXCEPTION_ACCESS_VIOLATION_READ EXCEPTION_ACCESS_VIOLATION_WRITE
      EXCEPTION_ACCESS_VIOLATION_EXEC EXCEPTION_IN_PAGE_ERROR EXCEPTION_DATATYPE_MISALIGNMENT 0xc0000005`),
  },
  {
    family: 'bad-access',
    means: 'The heap is damaged',
    confidence: 0.85,
    types: names('STATUS_HEAP_CORRUPTION EXCEPTION_HEAP_CORRUPTION 0xc0000374'),
  },
  {
    family: 'bad-access',
    means: 'The heap or the stack is damaged',
    confidence: 0.9,
    message: anyOf(
      /\bdouble free or corruption\b|\bcorrupted (?:size|unsorted chunks|double-linked list)\b/i,
      /\bheap corruption\b|\bstack smashing detected\b|\bpointer being freed was not allocated\b/i,
      /\bincorrect checksum for freed object\b|\bheap-use-after-free\b/i,
    ),
  },
  {
    family: 'bad-access',
    means: 'The heap or the stack is damaged',
    confidence: 0.8,
    frame: anyOf(
      /^(?:malloc_error_break|malloc_zone_error|malloc_printerr|free_list_checksum_botch|scudo::\w*report\w*)\b/,
      /^(?:__stack_chk_fail|__fortify_fail|RtlReportFatalFailure|RtlpHpHeapHandleError)\b/,
    ),
  },
  { family: 'abort', means: 'The process ended itself', confidence: 0.85, types: ['SIGABRT'] },
  {
    family: 'abort',
    means: 'The process ended itself',
    confidence: 0.8,
    // STATUS_FATAL_APP_EXIT and STATUS_STACK_BUFFER_OVERRUN, which `__fastfail` and `abort` raise.
    types: names('0x40000015 0xc0000409 EXCEPTION_STACK_BUFFER_OVERRUN'),
  },
  { family: 'abort', means: 'A C++ exception was not caught', confidence: 0.8, types: ['Unhandled C++ Exception'] },
  {
    family: 'abort',
    means: 'The process ran into a trap, mostly one that a check compiled in',
    confidence: 0.6,
    types: names('SIGILL SIGTRAP SIGSYS EXCEPTION_ILLEGAL_INSTRUCTION EXCEPTION_BREAKPOINT'),
  },
  {
    family: 'abort',
    means: 'The process ended itself',
    confidence: 0.75,
    frame: anyOf(
      /^(?:_*abort|(?:__)?abort_message|raise|__cxa_call_terminate)(?:\(.*\))?$/,
      /^std::(?:__1::|__)?terminate(?:\(.*\))?$/,
    ),
  },
  {
    family: 'assertion',
    means: 'An assertion failed',
    confidence: 0.85,
    frame: anyOf(
      /^(?:__assert_(?:fail|rtn|func|c99)|__assert2?|_wassert|_dispatch_assert_queue_fail)\b/,
      /^(?:logging::CheckError::\S+|AG::precondition_failure)\b/,
    ),
    uncaught: 'HIGH',
  },
  {
    family: 'assertion',
    means: 'An assertion failed',
    confidence: 0.85,
    message: /^Assertion failed\b|\bAssertion [`'"].{1,300}['"] failed\b|^(?:\S+ )?Check failed: /,
    uncaught: 'HIGH',
  },
]
