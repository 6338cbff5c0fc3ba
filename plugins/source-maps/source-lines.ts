import type { SourceContext } from 'evenkeel/plugin'
import { plain } from './source-name.ts'

/** Lines before and after. */
const around = 5
const longestLine = 300

export const linesOf = (content: string): string[] => content.split(/\r\n|[\n\r]/)

/**
 * The line with those around it; null when the source has no such line.
 *
 * @param line counted from 0
 */
export function contextAt(lines: readonly string[], line: number): SourceContext | null {
  const at = lines[line]
  if (at === undefined) return null
  return {
    pre: lines.slice(Math.max(0, line - around), line).map(bounded),
    line: bounded(at),
    post: lines.slice(line + 1, line + 1 + around).map(bounded),
  }
}

function bounded(line: string): string {
  return line.length > longestLine ? `${plain(line, longestLine - 1)}…` : plain(line, longestLine)
}
