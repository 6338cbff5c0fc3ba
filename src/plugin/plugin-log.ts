import type { PluginLog } from './contract/call.ts'

export const logLevels = ['debug', 'info', 'warn', 'error'] as const
export type LogLevel = (typeof logLevels)[number]

/** Takes lines that plugins log. */
export type LogSink = (plugin: string, level: LogLevel, message: string, facts: Record<string, unknown>) => void

/** Longest line, and longest facts as JSON, that a plugin may log. */
const LONGEST = 4_000

/** What a plugin logs through: its name is on every line, and its secrets on none. */
export function pluginLog(plugin: string, sink: LogSink, mask: (text: string) => string): PluginLog {
  const write =
    (level: LogLevel) =>
    (message: string, facts: Record<string, unknown> = {}) =>
      sink(plugin, level, mask(String(message)).slice(0, LONGEST), readable(facts, mask))
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
