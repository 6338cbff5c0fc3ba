import type { Frame } from '../report.ts'

/** What a frame says about where its code lives. */
export type FrameOrigin = Pick<Frame, 'function' | 'module' | 'filename' | 'absPath' | 'package'>

/**
 * Whether a frame is code of the app itself, for frames whose sender did not say. `platform` is Sentry's name for it.
 * Known libraries, runtimes and system images are not; what no rule knows counts as the app's, since hiding a
 * frame of the app costs more than showing one of a library.
 */
export function isInApp(frame: FrameOrigin, platform: string): boolean {
  const foreign = foreignCode.get(platform)
  return foreign === undefined || !foreign(frame)
}

const byPath = (foreign: RegExp) => (frame: FrameOrigin) => {
  const path = frame.absPath ?? frame.filename
  return path !== null && foreign.test(path)
}

const scriptLibrary =
  /(?:^|[/\\])(?:node_modules|bower_components|\.yarn[/\\](?:cache|unplugged))[/\\]|^(?:node:|internal\/|ext:|native$|\[native code\]|<anonymous>$|(?:chrome|moz|safari|safari-web)-extension:|webpack(?:-internal)?:\/\/\/(?:\.\/)?webpack\/|(?:address at )?InternalBytecode\.js)/
/** Node before version 16 printed its own modules as bare file names. */
const bareNodeModule =
  /^(?:_(?:stream|http|tls)_\w+|assert|bootstrap_node|child_process|dgram|dns|domain|events|fs|http|https|module|net|stream|timers|tls|util|vm|zlib)\.js$/

function isForeignScript(frame: FrameOrigin): boolean {
  const paths = [frame.absPath, frame.filename].filter((path) => path !== null)
  return paths.length === 0 || paths.some((path) => scriptLibrary.test(path) || bareNodeModule.test(path))
}

const javaLibrary =
  /^(?:java|javax|jdk|sun|com\.sun|jakarta|android|androidx|com\.android|com\.google\.android|dalvik|libcore|kotlin|kotlinx|scala|groovy|org\.codehaus\.groovy|\$Proxy\d*$)(?:\.|\$|$)/

const pythonLibrary =
  /[/\\](?:site-packages|dist-packages)[/\\]|[/\\]lib(?:64)?[/\\](?:python|pypy)\d(?:\.\d+)*[/\\]|[/\\]python\d*[/\\]lib[/\\]|[/\\]python\d+\.zip[/\\]|^<frozen /i

const systemImagePath =
  /^\/(?:System|usr\/lib|usr\/libexec|Library\/Apple|Applications\/Xcode[^/]*\.app)\/|\/(?:CoreSimulator\/[^\n]{0,300}\/RuntimeRoot|Xcode[^/]*\.app\/Contents\/Developer)\/|^\/(?:lib|lib64|system|apex|vendor)\/|\/libswift\w+\.dylib$|^[A-Z]:\\Windows\\/i
const systemImageName =
  /^(?:\?\?\?|dyld|dyld_sim|lib(?:system_|System|objc|dispatch|swift|c\+\+|xpc|dyld|sqlite3|z\.|icucore|BacktraceRecording|MainThreadChecker|Accessibility|AccessibilityBundle|GPU|boringssl|network|corecrypto|cache)[^/]*|AppKit|AttributeGraph|AVFAudio|AVFCore|AVFoundation|AudioToolbox|BackBoardServices|BoardServices|CFNetwork|CloudKit|Combine|Contacts|Core(?:Audio|AutoLayout|Bluetooth|Data|Foundation|Graphics|Image|Location|Media|Motion|Services|Telephony|Text|Video)|EventKit|ExtensionFoundation|FrontBoardServices|Foundation|Gestures|GraphicsServices|HIToolbox|HealthKit|IOKit|ImageIO|JavaScriptCore|MapKit|MediaPlayer|Metal|MetalKit|Network|PDFKit|Photos(?:UI)?|QuartzCore|RunningBoardServices|SafariServices|Security|SpriteKit|SceneKit|StoreKit|SwiftData|SwiftUI(?:Core)?|UIFoundation|UIKit(?:Core)?|UserNotifications|UpdateCycle|Vision|WebCore|WebKit(?:Legacy)?)$/

function isForeignImage(frame: FrameOrigin): boolean {
  const image = frame.package
  if (image === null) return false
  return /[/\\]/.test(image) ? systemImagePath.test(image) : systemImageName.test(image)
}

const isForeignPython = byPath(pythonLibrary)
const isForeignJava = (frame: FrameOrigin) => frame.module !== null && javaLibrary.test(frame.module)

const foreignCode = new Map<string, (frame: FrameOrigin) => boolean>([
  ['javascript', isForeignScript],
  ['node', isForeignScript],
  ['java', isForeignJava],
  ['kotlin', isForeignJava],
  ['android', isForeignJava],
  ['scala', isForeignJava],
  ['python', isForeignPython],
  ['cocoa', isForeignImage],
  ['apple', isForeignImage],
  ['swift', isForeignImage],
  ['objc', isForeignImage],
  ['native', isForeignImage],
  ['go', byPath(/[/\\]pkg[/\\]mod[/\\]|^\/usr\/(?:local|lib)\/go[^/]{0,20}\/src\/|[/\\]vendor[/\\]/)],
  ['ruby', byPath(/[/\\]gems[/\\]|[/\\]lib[/\\]ruby[/\\]|^<internal:/)],
  ['php', byPath(/[/\\]vendor[/\\]/)],
  ['csharp', (frame) => frame.module !== null && /^(?:System|Microsoft|Mono|Windows)(?:\.|$)/.test(frame.module)],
])
