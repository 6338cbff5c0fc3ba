import type { Exception } from '../report.ts'
import { parseApple } from './apple.ts'
import { parseJava } from './java.ts'
import { parseJavaScript } from './javascript.ts'
import { parsePython } from './python.ts'

export interface ParsedTrace {
  language: TraceLanguage
  /** Outermost first, root cause last; frames with the throwing one first. */
  exceptions: Exception[]
}

export type TraceLanguage = 'javascript' | 'java' | 'apple' | 'python'

/**
 * Reads a stack trace as a runtime, log or crash reporter printed it. `platform` (Sentry's names) is tried first;
 * without it, or when it does not fit, the language whose reading finds most frames wins. Null when nothing in the
 * text looks like a frame. Takes time linear in the length of the text.
 *
 * Cut: lines past 100,000; per exception the frames past 1,000, furthest from the throw; of more than 50 exceptions
 * those between the 49 outermost and the root cause. Of several unrelated traces in one text the first is read
 * (Apple: the crashed thread). Colour codes are dropped.
 */
export function parseStackTrace(text: string, platform?: string | null): ParsedTrace | null {
  const plain = text.includes('\u001b') ? text.replace(colour, '') : text
  const lines = plain.split(/\r\n|[\r\n]/, maxLines)
  const hinted = platform == null ? undefined : languageOf.get(platform.toLowerCase())
  const asHinted = hinted && read(lines, hinted)
  if (asHinted) return asHinted

  let best: ParsedTrace | null = null
  for (const language of languages) {
    if (language === hinted) continue
    const trace = read(lines, language)
    if (trace && (!best || frameCount(trace) > frameCount(best))) best = trace
  }
  return best
}

const maxLines = 100_000

const colour = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]{0,32}m`, 'g')

const parsers = { java: parseJava, python: parsePython, apple: parseApple, javascript: parseJavaScript }
const languages = ['java', 'python', 'apple', 'javascript'] as const

const languageOf = new Map<string, TraceLanguage>([
  ['javascript', 'javascript'],
  ['node', 'javascript'],
  ['react-native', 'javascript'],
  ['java', 'java'],
  ['kotlin', 'java'],
  ['scala', 'java'],
  ['android', 'java'],
  ['cocoa', 'apple'],
  ['apple', 'apple'],
  ['swift', 'apple'],
  ['objc', 'apple'],
  ['ios', 'apple'],
  ['macos', 'apple'],
  ['native', 'apple'],
  ['python', 'python'],
])

function read(lines: readonly string[], language: TraceLanguage): ParsedTrace | null {
  const trace = { language, exceptions: parsers[language](lines) }
  return frameCount(trace) > 0 ? trace : null
}

const frameCount = (trace: ParsedTrace) => trace.exceptions.reduce((sum, { frames }) => sum + frames.length, 0)
