import { type Call, type Frame, type PluginLog, type Report, shorten } from 'evenkeel/plugin'
import { chooseMap } from './choose-map.ts'
import { calledName, isNamed, withoutMinifiedOwner } from './function-name.ts'
import type { Loaded, MapCache } from './map-cache.ts'
import type { MapFolder } from './map-folder.ts'
import { type Original, originalCode } from './original-code.ts'
import { scriptPath } from './script-path.ts'
import { plain } from './source-name.ts'

/** Stack overflows come with thousands of frames; nobody reads the source of them all. */
const mostContexts = 250
const mostNotes = 20
const mostWarned = 1_000

/** Frames by the script they lie in. */
interface Script {
  path: readonly string[]
  /** As the report has it, shortened. */
  shown: string
  inApp: boolean
  frames: { frame: Frame; callee: Frame | undefined }[]
}

export function createSymbolicator(folder: MapFolder, cache: MapCache, prefixes: readonly string[]) {
  const warned = new Set<string>()

  function warnOnce(log: PluginLog, path: string, problem: string): void {
    const message = `The source map ${path} ${problem}.`
    if (warned.size === mostWarned || warned.has(message)) return
    warned.add(message)
    log.warn(message)
  }

  async function mapOf(
    { path }: Script,
    release: string | null,
  ): Promise<(Loaded & { path: string }) | { problem: string }> {
    const choice = chooseMap(await folder.named(`${path.at(-1)}.map`), path, release)
    return 'problem' in choice ? choice : { ...choice, ...(await cache.load(choice.path)) }
  }

  async function resolve(report: Report, scripts: Iterable<Script>, { log, signal }: Call): Promise<Report> {
    const originals = new Map<Frame, Original>()
    const names = new Map<Frame, string>()
    const notes: string[] = []
    for (const script of scripts) {
      if (signal.aborted) return report
      const found = await mapOf(script, report.release)
      if ('problem' in found) {
        if ('path' in found) warnOnce(log, found.path, found.problem)
        const what = 'path' in found ? `its source map ${found.path} ${found.problem}` : found.problem
        if (script.inApp || 'path' in found) notes.push(`${script.shown} was not resolved: ${what}.`)
        continue
      }
      const originalAt = originalCode(found.map)
      let resolved = 0
      for (const { frame, callee } of script.frames) {
        const line = frame.lineno! - 1
        // The protocol counts columns from 1, source maps from 0. Some senders write 0 for the first one.
        const column = Math.max(0, frame.colno! - 1)
        const original = originalAt(line, column)
        if (original === null) continue
        resolved++
        originals.set(frame, original)
        const name = isNamed(callee?.function ?? null) ? calledName(found.map, callee!.function!, line, column) : null
        if (name !== null) names.set(callee!, name)
      }
      const path = plain(found.path, 200)
      notes.push(
        resolved > 0
          ? `${script.shown} was resolved by the source map ${path}.`
          : `${script.shown} was not resolved: the source map ${path} has nothing for its positions.`,
      )
    }
    if (originals.size === 0) {
      if (notes.length > 0)
        log.debug('No frame was resolved.', { event: report.eventId, why: notes.slice(0, mostNotes) })
      return report
    }
    let contexts = 0
    const exceptions = report.exceptions.map((exception) => ({
      ...exception,
      frames: exception.frames.map((frame): Frame => {
        const original = originals.get(frame)
        if (original === undefined) return frame
        const { isLibrary, context, ...place } = original
        const name =
          names.get(frame) ?? (isNamed(frame.function) ? withoutMinifiedOwner(frame.function) : frame.function)
        return {
          ...frame,
          ...place,
          function: name,
          module: null,
          inApp: frame.inApp && !isLibrary,
          context: contexts++ < mostContexts ? context() : null,
        }
      }),
    }))
    return { ...report, exceptions, notes: [...report.notes, ...notes.slice(0, mostNotes)] }
  }

  return (report: Report, call: Call): Report | Promise<Report> => {
    if (report.platform !== 'javascript' && report.platform !== 'node') return report
    const scripts = scriptsOf(report, prefixes)
    return scripts.size === 0 ? report : resolve(report, scripts.values(), call)
  }
}

function scriptsOf({ exceptions }: Report, prefixes: readonly string[]): Map<string, Script> {
  const scripts = new Map<string, Script>()
  for (const { frames } of exceptions) {
    frames.forEach((frame, index) => {
      if (frame.lineno === null || frame.lineno < 1 || frame.colno === null) return
      const place = frame.absPath ?? frame.filename
      const path = place === null ? null : scriptPath(place, prefixes)
      if (place === null || path === null) return
      const key = path.join('/')
      const script = scripts.get(key) ?? { path, shown: nameOf(place), inApp: false, frames: [] }
      scripts.set(key, script)
      script.inApp ||= frame.inApp
      script.frames.push({ frame, callee: index === 0 ? undefined : frames[index - 1] })
    })
  }
  return scripts
}

function nameOf(place: string): string {
  const name = place
    .replace(/[?#].*$/s, '')
    .split(/[/\\]/)
    .slice(-1)[0]!
  return shorten(name.replaceAll('\0', ''), 120)
}
