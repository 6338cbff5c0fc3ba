import { once } from 'node:events'
import { pino } from 'pino'
import type { Bus, Notice } from '../../src/bus/notice.ts'
import { createRedisBus } from '../../src/bus/redis-bus.ts'

export const lost: Notice = { kind: 'lost' }

/** A node's bus; what it hears and logs can be awaited. */
export interface OpenBus {
  node: string
  bus: Bus
  heard: Notice[]
  lines: { level: number; msg: string; nodes?: string[] }[]
  /** Resolves when something was heard or logged after which `holds`. */
  until(holds: () => boolean): Promise<void>
}

/** Opens a bus that listens already. What was told before it could hear, it has missed: it has heard that it lost something. */
export async function openBus(url: string, installation = 'one', servers = 1): Promise<OpenBus> {
  const lines: OpenBus['lines'] = []
  const heard: Notice[] = []
  const change = new EventTarget()
  const changed = () => change.dispatchEvent(new Event('change'))
  const write = (line: string) => {
    lines.push(JSON.parse(line))
    changed()
  }
  const node = crypto.randomUUID()
  const bus = createRedisBus({ url, installation, node, log: pino({}, { write }) })
  bus.subscribe((notices) => {
    heard.push(...notices)
    changed()
  })
  const until = async (holds: () => boolean) => {
    while (!holds()) await once(change, 'change')
  }
  // A line that fell on a busy machine, and was opened again, was told of twice.
  await until(() => heard.filter(({ kind }) => kind === 'lost').length >= servers)
  heard.length = 0
  return { node, bus, heard, lines, until }
}
