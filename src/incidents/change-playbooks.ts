import { projectFor } from '../projects/project-for.ts'
import type { Context } from '../schema-builder/context.ts'
import { type Failure, failure, type UserError } from '../schema-builder/payload.ts'
import { lineFault } from '../schema-builder/text-fault.ts'
import { changing } from '../storage/touched.ts'
import type { Playbook } from './built-in-playbooks.ts'
import { isPlaybookKey, noPlaybook, type ProjectPlaybook, playbookOf } from './playbooks.ts'

export const MOST = { steps: 50, playbooks: 100, responseSeconds: 30 * 86_400 }
export const LONGEST_STEP = 1_000

export interface PlaybookPayload {
  playbook: ProjectPlaybook | null
  errors: UserError[]
}

const refused = ({ errors }: Failure): PlaybookPayload => ({ playbook: null, errors })

type SetInput = Omit<Playbook, 'steps'> & { project: string; steps: readonly string[] }

/** Writes a playbook of the project's own, or changes one. */
export async function setPlaybook(input: SetInput, context: Context): Promise<PlaybookPayload> {
  const projectId = await projectFor(input.project, 'ADMIN', context)
  if (typeof projectId !== 'number') return refused(projectId)
  const fault = playbookFault(input)
  if (fault !== null) return refused(fault)
  const { key, title, severity, responseSeconds, steps } = input
  return changing(context, async (client, touched) => {
    const known = await client.query<{ key: string }>('SELECT key FROM playbook WHERE project_id = $1', [projectId])
    if (known.rows.length >= MOST.playbooks && !known.rows.some((row) => row.key === key))
      return refused(failure('INVALID', `A project has at most ${MOST.playbooks} playbooks of its own.`, 'key'))
    await client.query(
      `INSERT INTO playbook (project_id, key, title, severity, response_seconds, steps) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (project_id, key) DO UPDATE SET title = excluded.title, severity = excluded.severity,
         response_seconds = excluded.response_seconds, steps = excluded.steps`,
      [projectId, key, title.trim(), severity, responseSeconds, steps.map((step) => step.trim())],
    )
    touched.notice({ kind: 'alerting', project: projectId })
    return { playbook: await playbookOf(client, projectId, key), errors: [] }
  })
}

/** Makes a built-in playbook what it was, and takes another one away. */
export async function resetPlaybook(
  { project, key }: { project: string; key: string },
  context: Context,
): Promise<PlaybookPayload> {
  const projectId = await projectFor(project, 'ADMIN', context)
  if (typeof projectId !== 'number') return refused(projectId)
  return changing(context, async (client, touched) => {
    if ((await playbookOf(client, projectId, key)) === null) return refused(noPlaybook('key'))
    await client.query('DELETE FROM playbook WHERE project_id = $1 AND key = $2', [projectId, key])
    touched.notice({ kind: 'alerting', project: projectId })
    return { playbook: await playbookOf(client, projectId, key), errors: [] }
  })
}

function playbookFault({ key, title, responseSeconds, steps }: SetInput): Failure | null {
  if (!isPlaybookKey(key))
    return failure('INVALID', 'A key is lower-case letters and digits, joined by single hyphens, at most 50.', 'key')
  const wrongTitle = lineFault(title)
  if (wrongTitle !== null) return failure('INVALID', wrongTitle, 'title')
  if (responseSeconds < 1 || responseSeconds > MOST.responseSeconds)
    return failure('INVALID', 'It is 1 to 2,592,000 seconds.', 'responseSeconds')
  if (steps.length === 0 || steps.length > MOST.steps)
    return failure('INVALID', `A playbook has 1 to ${MOST.steps} steps.`, 'steps')
  for (const [index, step] of steps.entries()) {
    const fault = lineFault(step, LONGEST_STEP)
    if (fault !== null) return failure('INVALID', fault, 'steps', String(index))
  }
  return null
}
