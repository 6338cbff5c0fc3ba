import { projectFor } from '../projects/project-for.ts'
import type { Builder } from '../schema-builder/builder.ts'
import type { Context } from '../schema-builder/context.ts'
import { dependsOn } from '../schema-builder/depends-on.ts'
import { failure, type UserError } from '../schema-builder/payload.ts'
import { LONGEST, lineFault } from '../schema-builder/text-fault.ts'
import { changing } from '../storage/touched.ts'
import type { Playbook } from './built-in-playbooks.ts'
import type { Failure } from './change-incident.ts'
import { isPlaybookKey, LONGEST_KEY, type ProjectPlaybook, playbookOf, playbooksOf } from './playbooks.ts'

const MOST = { steps: 50, playbooks: 100, responseSeconds: 30 * 86_400 }
const LONGEST_STEP = 1_000

interface PlaybookPayload {
  playbook: ProjectPlaybook | null
  errors: UserError[]
}

export function addPlaybooks(builder: Builder): void {
  const playbook = builder.objectRef<ProjectPlaybook>('Playbook').implement({
    description: 'What to do about a kind of trouble, in order.',
    fields: (t) => ({
      key: t.exposeString('key', { description: 'What rules and incidents name it by.' }),
      title: t.exposeString('title'),
      severity: t.expose('severity', {
        type: 'Severity',
        description: 'Of incidents that are opened by hand with it.',
      }),
      responseSeconds: t.exposeInt('responseSeconds', { description: 'Within which somebody should have answered.' }),
      steps: t.stringList({ resolve: ({ steps }) => [...steps] }),
      isOwn: t.exposeBoolean('isOwn', { description: 'Whether the project wrote or changed it.' }),
    }),
  })
  builder.prismaObjectField('Project', 'playbooks', (t) =>
    t.field({
      type: [playbook],
      description: 'Those that every project has from the start, as the project changed them, and then its own.',
      select: { playbooks: true },
      extensions: dependsOn(({ id }: { id: number }) => `alerting:${id}`),
      resolve: ({ playbooks }) => playbooksOf(playbooks),
    }),
  )
  const payload = builder.objectRef<PlaybookPayload>('PlaybookPayload').implement({
    fields: (t) => ({
      playbook: t.expose('playbook', { type: playbook, nullable: true, description: 'As it is now.' }),
      errors: t.expose('errors', { type: ['UserError'] }),
    }),
  })
  const setInput = builder.inputType('SetPlaybookInput', {
    fields: (t) => ({
      project: t.string({ required: true, description: 'Slug.' }),
      key: t.string({
        required: true,
        description: `Lower-case letters and digits, joined by single hyphens, at most ${LONGEST_KEY}.`,
      }),
      title: t.string({ required: true, description: `One line of at most ${LONGEST.line} characters.` }),
      severity: t.field({ type: 'Severity', required: true }),
      responseSeconds: t.int({ required: true, description: '1 to 2,592,000, which are 30 days.' }),
      steps: t.stringList({
        required: true,
        description: `1 to ${MOST.steps}, each a line of at most ${LONGEST_STEP} characters.`,
      }),
    }),
  })
  const resetInput = builder.inputType('ResetPlaybookInput', {
    fields: (t) => ({ project: t.string({ required: true, description: 'Slug.' }), key: t.string({ required: true }) }),
  })
  builder.mutationFields((t) => ({
    setPlaybook: t.field({
      type: payload,
      description:
        'Writes a playbook of the project’s own, or changes one. Incidents that have it show it from then on.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: setInput, required: true }) },
      resolve: (_root, { input }, context) => setPlaybook(input, context),
    }),
    resetPlaybook: t.field({
      type: payload,
      description: 'Makes one that every project has what it was; takes another one away.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: resetInput, required: true }) },
      resolve: (_root, { input }, context) => resetPlaybook(input, context),
    }),
  }))
}

const refused = ({ errors }: Failure): PlaybookPayload => ({ playbook: null, errors })

type SetInput = Omit<Playbook, 'steps'> & { project: string; steps: readonly string[] }

async function setPlaybook(input: SetInput, context: Context): Promise<PlaybookPayload> {
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

async function resetPlaybook(
  { project, key }: { project: string; key: string },
  context: Context,
): Promise<PlaybookPayload> {
  const projectId = await projectFor(project, 'ADMIN', context)
  if (typeof projectId !== 'number') return refused(projectId)
  const missing = failure('NOT_FOUND', 'The project has no such playbook.', 'key')
  return changing(context, async (client, touched) => {
    if ((await playbookOf(client, projectId, key)) === null) return refused(missing)
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
  for (const step of steps) {
    const fault = lineFault(step, LONGEST_STEP)
    if (fault !== null) return failure('INVALID', fault, 'steps')
  }
  return null
}
