import { readFileSync } from 'node:fs'
import type { Client } from 'pg'

/** Linux counts processor time in hundredths of a second for whoever reads it. */
const ticksPerSecond = 100

/** Processor time of a process and its threads since it started, in seconds; 0 where nobody can tell. */
export function cpuSeconds(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
  } catch {
    return 0
  }
}

/** The same for each process of a PostgreSQL server on this machine. One that ended in between is not counted. */
export async function postgresCpu(client: Client): Promise<Map<number, number>> {
  const { rows } = await client.query<{ pid: number }>('SELECT pid FROM pg_stat_activity')
  return new Map(rows.map(({ pid }) => [pid, cpuSeconds(pid)]))
}

export function cpuBetween(before: Map<number, number>, after: Map<number, number>): number {
  let seconds = 0
  for (const [pid, now] of after) seconds += now - (before.get(pid) ?? 0)
  return seconds
}
