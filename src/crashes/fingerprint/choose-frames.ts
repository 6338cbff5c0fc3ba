import type { Exception, Frame } from '../report.ts'
import { isApp, isCrashMachinery, isGlue, isNotRuntime, isTest } from './frame-kind.ts'
import { fileName, functionName, imageName, moduleName } from './normalise-frame.ts'

/** The frames that stand for a crash, as stable names. */
export interface ChosenFrames {
  /** Throwing frame first; sorted when `recursive`. Empty when no exception has a usable frame. */
  keys: string[]
  /** Whether the frames are the app's own; false when it had none and the system's stand in. */
  inApp: boolean
  /** Whether at least one key names a function or a source line, not only a file. */
  named: boolean
  /** Whether the keys are the functions of an endless recursion. */
  recursive: boolean
}

/**
 * How many frames count. Callers further out tell who met the bug rather than which bug it is: similarity measures weigh
 * frames by 1/position for that reason (ReBucket, Dang et al. 2012; TraceSim, Vasiliev et al. 2020), and reports of one bug
 * mostly differ there. System frames say less each, so more of them are taken.
 */
const groupingLimits = { app: 3, system: 5 }

const stackExhausted =
  /stack ?overflow|recursion|InsufficientExecutionStack|SystemStackError|stack level too deep|call stack size/i

const systemPasses = [
  [isNotRuntime, true],
  [isAnything, true],
  [isAnything, false],
] as const

const nothing: ChosenFrames = { keys: [], inApp: false, named: false, recursive: false }

const nativePlatforms = new Set(['native', 'cocoa', 'objc', 'c'])
const scriptPlatforms = new Set(['javascript', 'node'])
const qualified = /::|^[-+]\[|\\/
const readableLine = 120

/**
 * Chooses the frames to group by: those of the root cause, or of the nearest exception around it whose frames show code of
 * the app, since a cause thrown in a library's thread shows none. A stack that ran full is known by the functions that recur
 * in it, as the one that happened to need the last byte is chance.
 */
export function chooseFrames(
  exceptions: readonly Exception[],
  platform: string,
  limits: { app: number; system: number } = groupingLimits,
): ChosenFrames {
  const app = exceptions.findLast((exception) => exception.frames.some(isApp))
  const source = app ?? exceptions.findLast((exception) => exception.frames.length > 0)
  if (source === undefined) return nothing
  if (stackExhausted.test(source.type ?? '') || stackExhausted.test(source.value ?? '')) {
    const cycle = recurring(source.frames, platform)
    if (cycle.length > 0) return { keys: cycle, inApp: app !== undefined, named: true, recursive: true }
  }
  if (app !== undefined) {
    const chosen = topFrames(app.frames, platform, limits.app, isApp, true)
    if (chosen.keys.length > 0) return { ...chosen, inApp: true, recursive: false }
  }
  // Libraries before the runtime: a sender that marks no frame as its own has its code among them.
  for (const [accept, skipNoise] of systemPasses) {
    const chosen = topFrames(source.frames, platform, limits.system, accept, skipNoise)
    if (chosen.keys.length > 0) return { ...chosen, inApp: false, recursive: false }
  }
  return nothing
}

function topFrames(
  frames: readonly Frame[],
  platform: string,
  limit: number,
  accept: (frame: Frame) => boolean,
  skipNoise: boolean,
): { keys: string[]; named: boolean } {
  const keys: string[] = []
  let named = false
  let last = ''
  for (const frame of frames) {
    if (!accept(frame) || (skipNoise && (isGlue(frame) || (keys.length > 0 && isTest(frame))))) continue
    const name = nameOf(frame, platform)
    // Overrides calling their base, constructors calling each other and decorators are one call with one name.
    if (name.length > 2 && name === last) continue
    const key = keyOf(frame, name, platform)
    if (key === '' || keys.includes(key) || (skipNoise && isCrashMachinery(key))) continue
    keys.push(key)
    named ||= name !== '' || sourceLine(frame) !== ''
    last = name
    if (keys.length === limit) break
  }
  return { keys, named }
}

function recurring(frames: readonly Frame[], platform: string): string[] {
  // Such a stack repeats a handful of frames hundreds of times: count them as written, name each once.
  const written = Map.groupBy(frames, (frame) => `${frame.module}\n${frame.filename}\n${frame.function}`)
  const counts = new Map<string, number>()
  for (const group of written.values()) {
    const frame = group[0]!
    const name = nameOf(frame, platform)
    if (name === '' || isGlue(frame)) continue
    const key = keyOf(frame, name, platform)
    counts.set(key, (counts.get(key) ?? 0) + group.length)
  }
  return [...counts.keys()].filter((key) => counts.get(key)! > 2).sort()
}

function isAnything(): boolean {
  return true
}

function nameOf(frame: Frame, platform: string): string {
  const name = functionName(frame.function)
  // A bundler's one- or two-letter names change with every build.
  return name.length <= 2 && scriptPlatforms.has(platform) ? '' : name
}

function sourceLine(frame: Frame): string {
  const line = frame.context?.line.trim() ?? ''
  return line.length <= readableLine ? line : ''
}

function keyOf(frame: Frame, name: string, platform: string): string {
  if (name !== '' && (nativePlatforms.has(platform) || qualified.test(name))) return name
  const place = placeOf(frame)
  if (name === '') {
    const line = sourceLine(frame)
    return line === '' ? place : `${place}{${line}}`
  }
  // An async state machine stands in the module's name already.
  return name === 'MoveNext' ? place : `${place}.${name}`
}

function placeOf(frame: Frame): string {
  if (frame.module) return moduleName(frame.module)
  const file = frame.filename ?? frame.absPath
  if (file) return fileName(file)
  return frame.package === null ? '' : imageName(frame.package)
}
