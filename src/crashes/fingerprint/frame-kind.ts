import type { Frame } from '../report.ts'

/** Standard libraries and test runners. Never the app's own code, whatever a sender that marks everything says. */
const runtimeModule =
  /^(?:javax?|jdk|sun|com\.sun|dalvik|android|androidx|com\.android|kotlinx?|scala|junit|org\.junit|org\.testng|System|Microsoft|node)[.:]/
const runtimeFile = /^(?:node:|internal\/|<frozen |\[native code\]|\(native\))/

/** Calls that reflection, proxies and compilers put between two frames, present in one run and not in the next. */
const glueModule = /\$\$Lambda|\$\$FastClassBy|Generated(?:Method|Constructor)Accessor|(?:^|[.$])\$Proxy\d+$/
const glueFunction = /^(?:access\$\d+|\$r8\$lambda.*)$/

/** What runs after the crash has happened: raising, aborting, printing. Compare Socorro's irrelevant signature list. */
const crashMachinery = new RegExp(
  [
    '^_*(?:abort|raise|kill|pthread_kill|tgkill|gsignal|abort_message|assert_rtn|assert_fail|stack_chk_fail|cxa_(?:re)?throw)$',
    '^_*(?:exceptionPreprocess|objc_exception_(?:re)?throw|objc_terminate|demangling_terminate_handler|unexpected_handler)$',
    '^malloc_(?:error_break|v?report|zone_error)$|^std::(?:__)?terminate$|^swift::(?:fatalError|swift_abort)',
    '^_?(?:swift_runtime_on_report|swift_stdlib_reportFatalError\\w*|assertionFailure|Swift\\._assertionFailure)$',
    '^(?:_?CxxThrowException|Rtl\\w*RaiseException|KiUserExceptionDispatch(?:er)?|KiRaiseUserExceptionDispatcher|RaiseException)$',
    '^rust_(?:panic\\w*|begin_unwind)$|^(?:std|core)::(?:panicking|rt::panic)|^core::(?:option|result)::\\w*(?:expect|unwrap)_failed$',
    '^runtime\\.(?:gopanic|panic\\w*|goPanic\\w*|sigpanic|throw|fatalthrow|fatalpanic)$',
  ].join('|'),
)

/** Code that only drives other code to see whether it works. */
const testModule = /(?:[a-z0-9]|^|[.$])(?:Tests?|TestCase|Spec)(?:\$.*)?$/
const testFile =
  /(?:^|\/)(?:test_[^/]*\.py|conftest\.py|[^/]*(?:\.(?:test|spec)\.[cm]?[jt]sx?|_test\.(?:go|py|rb|dart)|_spec\.rb))$/

/** Whether the frame is code of the app itself. */
export function isApp(frame: Frame): boolean {
  return frame.inApp && isNotRuntime(frame)
}

/** Whether the frame is code of the app or of a library it brought along, not of the platform. */
export function isNotRuntime(frame: Frame): boolean {
  return (
    !(frame.module !== null && runtimeModule.test(frame.module)) &&
    !(frame.filename !== null && runtimeFile.test(frame.filename))
  )
}

/** Whether the frame only passes a call on. */
export function isGlue(frame: Frame): boolean {
  return (
    (frame.module !== null && glueModule.test(frame.module)) ||
    (frame.function !== null && glueFunction.test(frame.function))
  )
}

/** Whether the frame is a test. */
export function isTest(frame: Frame): boolean {
  return (
    (frame.module !== null && testModule.test(frame.module)) ||
    (frame.filename !== null && testFile.test(frame.filename))
  )
}

/** Whether a frame's key names what runs once the crash has happened. */
export function isCrashMachinery(key: string): boolean {
  return crashMachinery.test(key)
}
