import type { Frame } from 'evenkeel/plugin'
import { fileName, libraryPath, nameParts } from './paths.ts'
import { type Layer, layerFolders, roleWords, screenParts } from './terms.ts'
import { type Found, indexTerms, longestName, remember, words } from './words.ts'

type Terms = Readonly<Partial<Record<Layer, readonly string[]>>>
type Finds = readonly Found<Layer>[]

/** Called with every field of a frame that was looked at, the text in which terms were looked for, and those found. */
export type SeeField = (field: 'function' | 'module' | 'file' | 'package', text: string, finds: Finds) => void

/** Looks for terms in the names of code. */
export interface CodeTerms {
  inFrame(frame: Frame, see: SeeField): void
  /** In the type of an exception, which may carry its namespace. */
  inType(type: string): Finds
  /** In a module, package or namespace. */
  inNamespace(name: string): Finds
}

/**
 * Names of a library say what it is for. Names of the app's own code may only say what it is about: `DatabaseIcon.tsx`
 * draws, and everything in `/srv/database-service` is in that folder. Those count with more care.
 *
 * @param known terms of the plugin
 * @param configured terms that people gave for their own code: they count wherever they stand
 */
export function openCodeTerms(known: Terms, configured: Terms): CodeTerms {
  const all = indexTerms(known)
  const given = indexTerms(configured)
  const hasConfigured = Object.values(configured).some((list) => list.length > 0)
  const plainTerms = new Set(Object.values(known).flatMap((list) => list.filter((term) => namesOf(term).length === 1)))
  const layerWords = new Set([...roleWords, ...[...plainTerms].flatMap(words)])

  /** Terms of one word count only as a whole part: `database` in `android.database`, not in `database_service.api`. */
  const inNamespace = (name: string): Finds => {
    const whole = nameParts(name).filter((part) => namesOf(part).length === 1)
    return [...all.find(name).filter(({ term }) => !plainTerms.has(term)), ...whole.flatMap((part) => all.find(part))]
  }
  /** What ends in a part of the screen is one, whatever it is about. */
  const inOwnName = remember((name): Finds => {
    const parts: string[] = []
    const rest = name.replace(identifier, (each) => {
      if (!screenParts.has(words(each).at(-1) ?? '')) return each
      parts.push(each)
      return ' '
    })
    return [...all.find(rest), ...parts.flatMap((part) => all.find(part).filter(({ layer }) => layer === 'ui'))]
  })
  /** Terms of one word count only where the name has no words but those of layers and of roles in them. */
  const inOwnFile = remember((stem) => {
    const isLayer = namesOf(stem).every((word) => layerWords.has(word))
    return inOwnName(stem).filter(({ term }) => isLayer || !plainTerms.has(term))
  })
  const namespace = remember((name) => [...inNamespace(name), ...given.find(name)])
  const type = remember((name) => [
    ...all.find(nameParts(name).at(-1) ?? ''),
    ...inNamespace(name),
    ...given.find(name),
  ])
  const inOwnFolder = (folder: string): Finds => (layerFolders.has(folder.toLowerCase()) ? all.find(folder) : [])

  const ownModule = remember((module) => {
    const parts = nameParts(module)
    const name = parts.at(-1) ?? ''
    const above = parts.at(-2) ?? ''
    // A package is named in the code, while modules of JavaScript, Python and Go are named as the folders they lie in.
    const isClass = parts.length > 1 && startsUpperCase.test(name) && !/[/:]/.test(module)
    if (!isClass) return [...inOwnFile(name), ...inOwnFolder(above)]
    return [...inOwnName(name), ...(namesOf(above).length === 1 ? all.find(above) : [])]
  })
  const ownFile = remember((path) => {
    const { stem, folder } = fileName(path)
    return [...inOwnFile(stem), ...inOwnFolder(folder)]
  })

  const inLibraryFile = remember((filename) => {
    const path = libraryPath(filename)
    return { path, finds: all.find(path) }
  })
  const inLibraryPackage = remember((image) => {
    const { base } = fileName(image)
    return { base, finds: all.find(base) }
  })

  function inOwnFrame({ function: name, module, filename, package: image }: Frame, see: SeeField): void {
    if (name) see('function', name, inOwnName(start(withoutApp(name, image))))
    if (module) see('module', module, ownModule(end(module)))
    if (filename) see('file', end(filename, 80), ownFile(end(filename)))
  }
  function inLibraryFrame({ function: name, module, filename, package: image }: Frame, see: SeeField): void {
    if (name) see('function', name, all.find(name))
    if (module) see('module', module, all.find(module))
    if (filename) {
      const { path, finds } = inLibraryFile(end(filename, mostOfPath))
      see('file', path, finds)
    }
    if (image) {
      const { base, finds } = inLibraryPackage(end(image, mostOfPath))
      see('package', base, finds)
    }
  }
  return {
    inNamespace: (name) => namespace(start(name)),
    inType: (name) => type(start(name)),
    inFrame(frame, see) {
      if (frame.inApp) inOwnFrame(frame, see)
      else inLibraryFrame(frame, see)
      if (!hasConfigured) return
      if (frame.function) see('function', frame.function, given.find(frame.function))
      if (frame.module) see('module', frame.module, given.find(frame.module))
      if (frame.filename) see('file', end(frame.filename, 80), given.find(end(frame.filename)))
      if (frame.package) see('package', frame.package, given.find(end(frame.package)))
    },
  }
}

const identifier = /[\p{L}\p{N}_]+/gu
const startsUpperCase = /^\p{Lu}/u

/** A function without the package of Go, crate of Rust or module of Swift that is named as the app is. */
function withoutApp(name: string, image: string | null): string {
  const short = name.slice(name.lastIndexOf('/') + 1)
  const app = image && `${fileName(image).stem}.`
  return app && short.startsWith(app) ? short.slice(app.length) : short.replace(crate, '')
}

const crate = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)+::/

/** Words without numbers. */
function namesOf(text: string): string[] {
  return words(text).filter((word) => !/^\p{N}/u.test(word))
}

/** Characters of a library's path. Its beginning tells where the library begins. */
const mostOfPath = 500

const start = (text: string) => (text.length > longestName ? text.slice(0, longestName) : text)
/** Of a path the end says the most. */
const end = (text: string, most = longestName) => (text.length > most ? text.slice(-most) : text)
