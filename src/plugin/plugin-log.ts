import type { PluginLog } from './contract/call.ts'

export const logLevels = ['debug', 'info', 'warn', 'error'] as const
export type LogLevel = (typeof logLevels)[number]

/** Takes lines that plugins log. */
export type LogSink = (plugin: string, level: LogLevel, message: string, facts: Record<string, unknown>) => void

/** Longest line, and longest facts as JSON, that a plugin may log. */
const LONGEST = 4_000

/** Lines that a plugin may log at once, and a second from then on. The rest is left out, and how many that were is said. */
const BURST = 200
const PER_SECOND = 20

/** What a plugin logs through: its name is on every line, and its secrets on none. */
export function pluginLog(plugin: string, sink: LogSink, mask: (text: string) => string): PluginLog {
  let room = BURST
  let leftOut = 0
  let last = performance.now()

  function mayWrite(): boolean {
    const now = performance.now()
    room = Math.min(BURST, room + ((now - last) / 1_000) * PER_SECOND)
    last = now
    if (room < 1) {
      leftOut++
      return false
    }
    room--
    if (leftOut > 0) sink(plugin, 'warn', `logs too much: ${leftOut} lines were left out`, {})
    leftOut = 0
    return true
  }

  const write =
    (level: LogLevel) =>
    (message: string, facts: Record<string, unknown> = {}) => {
      if (mayWrite()) sink(plugin, level, mask(String(message)).slice(0, LONGEST), readable(facts, mask))
    }
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') }
}

function readable(facts: Record<string, unknown>, mask: (text: string) => string): Record<string, unknown> {
  try {
    const text = JSON.stringify(facts, (_, value: unknown) => {
      if (value instanceof Error) return mask(String(value))
      return typeof value === 'string' ? mask(value) : value
    })
    return text.length > LONGEST ? { facts: text.slice(0, LONGEST) } : JSON.parse(text)
  } catch {
    return { facts: 'cannot be read' }
  }
}
