import { type TraceMap, traceSegment } from '@jridgewell/trace-mapping'
import type { Frame, SourceContext } from 'evenkeel/plugin'
import { contextAt, linesOf } from './source-lines.ts'
import { isLibrary, plain, sourceFilename } from './source-name.ts'

export type Original = Pick<Frame, 'filename' | 'absPath' | 'lineno' | 'colno'> & {
  isLibrary: boolean
  /** Cuts the lines out of the source. */
  context(): SourceContext | null
}

/** Finds the original of positions in a script. Meant for one report: it holds on to sources in lines. */
export function originalCode(map: TraceMap): (line: number, column: number) => Original | null {
  const lines = new Map<number, string[] | null>()

  function sourceLines(source: number): string[] | null {
    const content: unknown = map.sourcesContent?.[source]
    return lines.getOrInsertComputed(source, () => (typeof content === 'string' ? linesOf(content) : null))
  }

  return (line, column) => {
    const segment = traceSegment(map, line, column)
    if (segment === null || segment.length === 1) return null
    const [, source, originalLine, originalColumn] = segment
    const name = map.resolvedSources[source]
    const filename = name === undefined ? '' : sourceFilename(name)
    if (name === undefined || filename === '') return null
    return {
      filename,
      absPath: plain(name, 1_000),
      lineno: originalLine + 1,
      colno: originalColumn + 1,
      isLibrary: isLibrary(name, filename) || map.ignoreList?.includes(source) === true,
      context: () => {
        const text = sourceLines(source)
        return text && contextAt(text, originalLine)
      },
    }
  }
}
