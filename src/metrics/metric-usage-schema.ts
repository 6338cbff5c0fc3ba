import { may } from '../access/viewer.ts'
import { readSetting, writeSetting } from '../projects/settings.ts'
import type { Builder } from '../schema-builder/builder.ts'
import type { Context } from '../schema-builder/context.ts'
import { costs } from '../schema-builder/costs.ts'
import { dependsOn } from '../schema-builder/depends-on.ts'
import { failure, type Payload, success } from '../schema-builder/payload.ts'
import { METRIC_LIMITS, type MetricLimits, metricLimits } from './limits.ts'

const HOUR = 3_600_000

interface MetricUsage extends MetricLimits {
  series: number
  rejectedSamples: number
}

type GivenLimits = { project: string } & { [Limit in keyof MetricLimits]?: number | null | undefined }

export function addMetricUsage(builder: Builder): void {
  const usage = builder.objectRef<MetricUsage>('MetricUsage').implement({
    description: 'How much of what a project may store of metrics it uses, and how long that is kept.',
    fields: (t) => ({
      series: t.exposeInt('series', { description: 'Series of all metrics that anything is kept of.' }),
      maxSeries: t.exposeInt('maxSeries', {
        description: 'How many there may be. Samples of further ones are refused as TOO_MANY_SERIES.',
      }),
      rejectedSamples: t.exposeFloat('rejectedSamples', {
        description:
          'Samples that were refused for any reason in the last 24 whole hours and the hour that is running.',
      }),
      rawDays: t.exposeInt('rawDays', { description: 'Days that samples are kept.' }),
      minuteDays: t.exposeInt('minuteDays', { description: 'Days that rollups of one minute are kept.' }),
      hourDays: t.exposeInt('hourDays', { description: 'Days that rollups of one hour are kept.' }),
      dayDays: t.exposeInt('dayDays', { description: 'Days that rollups of one day are kept.' }),
    }),
  })
  builder.prismaObjectField('Project', 'metricUsage', (t) =>
    t.field({
      type: usage,
      extensions: {
        ...dependsOn(({ id }: { id: number }) => [`metrics:${id}` as const, `intake:${id}` as const]),
        ...costs(10),
      },
      resolve: ({ id }, _args, context) => readUsage(id, context),
    }),
  )
  const input = builder.inputType('UpdateMetricSettingsInput', {
    description: 'What is left out stays as it is. Nothing may be kept for less long than what it is made of.',
    fields: (t) => ({
      project: t.string({ required: true, description: 'Slug.' }),
      maxSeries: t.int({ description: '1 to 1,000,000; 10,000 at first.' }),
      rawDays: t.int({ description: '1 to 90; 7 at first.' }),
      minuteDays: t.int({ description: '1 to 400; 14 at first.' }),
      hourDays: t.int({ description: '1 to 1,500; 90 at first.' }),
      dayDays: t.int({ description: '1 to 4,000; 800 at first.' }),
    }),
  })
  const payload = builder.objectRef<Payload<number>>('MetricSettingsPayload').implement({
    fields: (t) => ({
      metricUsage: t.field({
        type: usage,
        nullable: true,
        resolve: ({ id }, _args, context) => (id === null ? null : readUsage(id, context)),
      }),
      errors: t.expose('errors', { type: ['UserError'] }),
    }),
  })
  builder.mutationField('updateMetricSettings', (t) =>
    t.field({
      type: payload,
      description: 'Changes how many series a project may have, and how long what it measured is kept.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_root, args, context) => update(args.input, context),
    }),
  )
}

async function readUsage(projectId: number, { database, clock, staleAfter }: Context): Promise<MetricUsage> {
  const now = clock.now().getTime()
  const limits = await readSetting(database.pool, projectId, METRIC_LIMITS, metricLimits)
  const { rows } = await database.pool.query<{ series: number; rejected: number }>({
    name: 'read-metric-usage',
    text: `SELECT (SELECT count(*)::int FROM metric_series WHERE project_id = $1) AS series,
                  (SELECT coalesce(sum(quantity), 0)::float8 FROM intake
                   WHERE project_id = $1 AND hour > $2 AND category = 'metric' AND outcome = 'invalid') AS rejected`,
    values: [projectId, new Date(now - 25 * HOUR)],
  })
  staleAfter(HOUR - (now % HOUR))
  return { ...limits, series: rows[0]!.series, rejectedSamples: rows[0]!.rejected }
}

async function update({ project: slug, ...given }: GivenLimits, context: Context): Promise<Payload<number>> {
  const { database, bus, viewer } = context
  const project = await database.prisma.project.findUnique({ where: { slug }, select: { id: true } })
  if (project === null || !may(viewer, 'ADMIN', project.id))
    return failure('NOT_FOUND', `There is no project "${slug}".`, 'project')
  const changes = Object.fromEntries(Object.entries(given).filter(([, value]) => value != null))
  const refused = await database.transaction(async (client) => {
    // Changes of different settings at once are not to undo each other.
    await client.query('SELECT FROM project WHERE id = $1 FOR NO KEY UPDATE', [project.id])
    const limits = { ...(await readSetting(client, project.id, METRIC_LIMITS, metricLimits)), ...changes }
    const fault = faultOf(limits)
    if (fault === null) await writeSetting(client, project.id, METRIC_LIMITS, limits)
    return fault
  })
  if (refused !== null) return refused
  bus.publish([{ kind: 'metrics', project: project.id, names: [] }])
  return success(project.id)
}

function faultOf(limits: MetricLimits) {
  const read = metricLimits.safeParse(limits)
  if (!read.success) {
    const field = String(read.error.issues[0]!.path[0])
    return failure('INVALID', `${field} is out of the range that it may have.`, field)
  }
  const { rawDays, minuteDays, hourDays, dayDays } = read.data
  if (minuteDays < rawDays) return failure('INVALID', 'Minutes are kept at least as long as samples.', 'minuteDays')
  if (hourDays < minuteDays) return failure('INVALID', 'Hours are kept at least as long as minutes.', 'hourDays')
  if (dayDays < hourDays) return failure('INVALID', 'Days are kept at least as long as hours.', 'dayDays')
  return null
}
