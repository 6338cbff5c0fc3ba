import { projectFor } from '../projects/project-for.ts'
import { writeSetting } from '../projects/settings.ts'
import type { Builder } from '../schema-builder/builder.ts'
import type { Context } from '../schema-builder/context.ts'
import { dependsOn } from '../schema-builder/depends-on.ts'
import { failure, type UserError } from '../schema-builder/payload.ts'
import { changing } from '../storage/touched.ts'
import { lockIncidents, save } from './incident-rows.ts'
import { resolveAfterSeconds, SETTING } from './incident-settings.ts'

const LONGEST = 30 * 86_400

interface Settings {
  resolveAfterSeconds: number | null
}

interface SettingsPayload {
  settings: Settings | null
  errors: UserError[]
}

export function addIncidentSettings(builder: Builder): void {
  const settings = builder.objectRef<Settings>('IncidentSettings').implement({
    fields: (t) => ({
      resolveAfterSeconds: t.exposeInt('resolveAfterSeconds', {
        nullable: true,
        description:
          'Seconds from the end of the last alert after which an incident that Evenkeel opened, and that is only watched, ' +
          'resolves by itself: 1,800 unless the project says otherwise. Null: never.',
      }),
    }),
  })
  builder.prismaObjectField('Project', 'incidentSettings', (t) =>
    t.field({
      type: settings,
      extensions: dependsOn(({ id }: { id: number }) => `alerting:${id}`),
      resolve: async ({ id }, _args, { database }) => ({
        resolveAfterSeconds: await resolveAfterSeconds(database.pool, id),
      }),
    }),
  )
  const payload = builder.objectRef<SettingsPayload>('IncidentSettingsPayload').implement({
    fields: (t) => ({
      settings: t.expose('settings', { type: settings, nullable: true }),
      errors: t.expose('errors', { type: ['UserError'] }),
    }),
  })
  const input = builder.inputType('SetIncidentSettingsInput', {
    fields: (t) => ({
      project: t.string({ required: true, description: 'Slug.' }),
      resolveAfterSeconds: t.int({ description: '0 to 2,592,000, which are 30 days. Null or left out: never.' }),
    }),
  })
  builder.mutationField('setIncidentSettings', (t) =>
    t.field({
      type: payload,
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_root, { input: given }, context) => setSettings(given, context),
    }),
  )
}

async function setSettings(
  { project, resolveAfterSeconds: asked }: { project: string; resolveAfterSeconds?: number | null | undefined },
  context: Context,
): Promise<SettingsPayload> {
  const projectId = await projectFor(project, 'ADMIN', context)
  if (typeof projectId !== 'number') return { settings: null, errors: projectId.errors }
  const seconds = asked ?? null
  if (seconds !== null && (seconds < 0 || seconds > LONGEST))
    return { settings: null, ...failure('INVALID', 'It is 0 to 2,592,000 seconds.', 'resolveAfterSeconds') }
  return changing(context, async (client, touched) => {
    await writeSetting(client, projectId, SETTING, { resolveAfterSeconds: seconds })
    // When these are to be looked at next hangs on it.
    const quiet = "project_id = $1 AND status = 'MONITORING' AND quiet_since IS NOT NULL"
    for (const draft of await lockIncidents(client, quiet, [projectId])) await save(client, touched, draft)
    touched.notice({ kind: 'alerting', project: projectId })
    return { settings: { resolveAfterSeconds: seconds }, errors: [] }
  })
}
