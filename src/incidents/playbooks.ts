import type pg from 'pg'
import { failure } from '../schema-builder/payload.ts'
import { builtInPlaybooks, type Playbook } from './built-in-playbooks.ts'

/** A playbook of a project, and where it comes from. */
export interface ProjectPlaybook extends Playbook {
  /** Whether the project wrote or changed it. */
  isOwn: boolean
}

const KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
export const LONGEST_KEY = 50

export const isPlaybookKey = (key: string): boolean => KEY.test(key) && key.length <= LONGEST_KEY

/** What a project has: its own go before built-in ones of the same key. Those that are built in come first. */
export function playbooksOf(own: readonly Playbook[]): ProjectPlaybook[] {
  const byKey = new Map<string, ProjectPlaybook>(
    builtInPlaybooks.map((playbook) => [playbook.key, { ...playbook, isOwn: false }]),
  )
  for (const playbook of own.toSorted((one, other) => (one.key < other.key ? -1 : 1)))
    byKey.set(playbook.key, { ...playbook, isOwn: true })
  return [...byKey.values()]
}

/** The project's playbook of this key; null: it has none. */
export async function playbookOf(
  client: pg.ClientBase,
  projectId: number,
  key: string | null,
): Promise<ProjectPlaybook | null> {
  if (key === null || !isPlaybookKey(key)) return null
  const { rows } = await client.query<Playbook>(
    `SELECT key, title, severity, response_seconds AS "responseSeconds", steps
     FROM playbook WHERE project_id = $1 AND key = $2`,
    [projectId, key],
  )
  return playbooksOf(rows).find((playbook) => playbook.key === key) ?? null
}

export const noPlaybook = (field = 'playbook') => failure('NOT_FOUND', 'The project has no such playbook.', field)
