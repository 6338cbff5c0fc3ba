import { type TraceMap, traceSegment } from '@jridgewell/trace-mapping'
import { plain } from './source-name.ts'

const identifier = /^[\p{ID_Start}$_#][\p{ID_Continue}$\u200c\u200d]*$/u

/**
 * What the code at a position calls, by the name it has in the source. The mapping of a frame's own position names
 * whatever stands there, often a function that is called; that of its caller's position names the frame's function.
 *
 * @param callee the function called, by its name in the bundle. Engines that point behind it (Safari) are known by
 * the distance, which is its length; anything else that is not exactly the place of a mapping could be another name.
 * @param line counted from 0, as is `column`
 */
export function calledName(map: TraceMap, callee: string, line: number, column: number): string | null {
  if (callee.startsWith('new ')) {
    const name = nameAt(map, line, column, 0) ?? nameAt(map, line, column + 'new '.length, 0)
    return name && `new ${name}`
  }
  return nameAt(map, line, column, 0) ?? nameAt(map, line, column, callee.length)
}

function nameAt(map: TraceMap, line: number, column: number, distance: number): string | null {
  const segment = traceSegment(map, line, column)
  if (segment?.length !== 5 || column - segment[0] !== distance) return null
  const name: unknown = map.names[segment[4]]
  return typeof name === 'string' && name.length <= 200 && identifier.test(name) ? plain(name, 200) : null
}

/** Whether the engine named the function at all. A function without a name got none from the bundler either. */
export function isNamed(name: string | null): name is string {
  return name !== null && name !== '?' && name !== '' && !name.includes('<anonymous>')
}

/** `i.placeOrder` as `placeOrder`: the class is minified, and called otherwise in the next build. */
export function withoutMinifiedOwner(name: string): string {
  return /^[\w$]{1,2}\.([\p{ID_Start}$_][\p{ID_Continue}$]*)$/u.exec(name)?.[1] ?? name
}
