import type { Frame } from '../report.ts'
import { frameOf } from './frame.ts'

/**
 * One line of a JavaScript stack: V8 and Hermes (`at fn (url:1:2)`) or Firefox and Safari (`fn@url:1:2`). Built-in
 * functions have no place. Evaluated code gets the place of the `eval`. Null when the line is no frame.
 */
export function readScriptFrame(line: string): Frame | null {
  const text = line.trim()
  return text.startsWith('at ') ? readV8Frame(text) : readGeckoFrame(text)
}

interface Place {
  path: string | null
  lineno: number | null
  colno: number | null
}

const nowhere: Place = { path: null, lineno: null, colno: null }

function readV8Frame(text: string): Frame | null {
  const plain = text.slice(3, endOfCall(text))
  const call = plain.startsWith('async ') ? plain.slice(6) : plain
  const open = call.indexOf(' (')
  if (open === -1 || !call.endsWith(')')) {
    const place = readPlace(call)
    const isProse = !place?.path || (place.path.includes(' ') && !/[/\\]/.test(place.path))
    return isProse ? null : toFrame(null, place)
  }
  const alias = call.indexOf(' [as ')
  const name = call.slice(0, alias !== -1 && alias < open ? alias : open)
  const origin = call.slice(open + 2, -1)
  const place = isBuiltIn(origin) ? nowhere : readPlace(origin)
  return place && toFrame(name, place)
}

/** Where the call ends when Node prints an error inside of an object: `…:5) {` or `…:5,`. */
function endOfCall(text: string): number {
  let end = text.length
  while (end > 0 && ' ,{}[]'.includes(text.charAt(end - 1))) end--
  return end
}

const isBuiltIn = (origin: string) =>
  origin === 'native' || origin === '<anonymous>' || origin === 'unknown location' || /^index \d{1,9}$/.test(origin)

function readGeckoFrame(text: string): Frame | null {
  if (text === '[native code]') return toFrame(null, nowhere)
  const at = text.indexOf('@')
  const name = text.slice(0, Math.max(at, 0))
  const origin = text.slice(at + 1)
  if (at === -1 || name.includes('://')) return readBareUrl(text)
  if (/\s/.test(name) && !/^(?:global|eval|module|promise|async|set\w+|\w+ handler)[ *]/.test(name)) return null
  const own = name.slice(name.lastIndexOf('*') + 1)
  if (origin === '[native code]') return toFrame(own, nowhere)
  const place = readEvalPlace(origin) ?? readPlace(origin) ?? readLineOnly(origin)
  return place && toFrame(own, place)
}

/** Safari prints code outside of a function as its address alone. */
function readBareUrl(text: string): Frame | null {
  const place = /^[a-z][\w+.-]{0,40}:\/\/\S+$/i.test(text) ? readPlace(text) : null
  return place && toFrame(null, place)
}

/** Firefox: `http://host/app.js line 12 > eval:1:2` */
function readEvalPlace(origin: string): Place | null {
  const mark = origin.indexOf(' line ')
  const line = mark === -1 ? null : /^ line (\d{1,9}) > /.exec(origin.slice(mark, mark + 30))
  return line && { path: origin.slice(0, mark), lineno: Number(line[1]), colno: null }
}

function readLineOnly(origin: string): Place | null {
  const colon = origin.lastIndexOf(':')
  const lineno = readNumber(origin.slice(colon + 1))
  return lineno !== null && origin.includes('://') ? { path: origin.slice(0, colon), lineno, colno: null } : null
}

/** `path:line:column`, `eval at fn (path:line:column), …`, `wasm://…:wasm-function[1]:0x2` or Hermes's `address at …` */
function readPlace(origin: string): Place | null {
  if (origin.startsWith('eval at ')) {
    const open = origin.lastIndexOf('(')
    const inner = origin.slice(open + 1, origin.indexOf(')', open))
    return open === -1 ? null : isBuiltIn(inner) ? nowhere : readPlace(inner)
  }
  const wasm = origin.indexOf(':wasm-function[')
  if (wasm > 0) return { path: origin.slice(0, wasm), lineno: null, colno: null }
  const last = origin.lastIndexOf(':')
  const colno = readNumber(origin.slice(last + 1))
  if (last === -1 || colno === null) return null
  const first = origin.lastIndexOf(':', last - 1)
  const lineno = readNumber(origin.slice(first + 1, last))
  if (lineno === null) return null
  const path = origin.slice(origin.startsWith('address at ') ? 11 : 0, Math.max(first, 0))
  return { path: path || null, lineno, colno }
}

const readNumber = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : null)

function toFrame(name: string | null, { path, lineno, colno }: Place): Frame {
  const isUnnamed = name === '' || name === '<anonymous>' || name === 'anonymous'
  const filename = path?.startsWith('file://') ? path.slice(7) : path
  const frame = frameOf('javascript', { function: isUnnamed ? null : name, filename, absPath: path, lineno, colno })
  // A bundle whose address the engine kept to itself: React Native's release builds print `fn@12:345`.
  return path === null && lineno !== null ? { ...frame, inApp: true } : frame
}
