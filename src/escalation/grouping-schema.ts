import { readSetting, writeSetting } from '../projects/settings.ts'
import type { Builder } from '../schema-builder/builder.ts'
import type { Context } from '../schema-builder/context.ts'
import { dependsOn, whenMissing } from '../schema-builder/depends-on.ts'
import { failure, type Payload, success } from '../schema-builder/payload.ts'
import { editProject, labelFault } from './editing.ts'
import { lookAgain } from './group-lock.ts'
import { GROUPING, type Grouping, groupingShape } from './grouping.ts'

const DAY = 86_400
const MOST_LABELS = 8

const about = {
  by: 'Alerts of the same urgency that have these labels in common are told of together; `rule` is the name of the rule and `level` the level. None: all of them.',
  waitSeconds: 'Seconds that the first notification waits for more alerts. CRITICAL and EMERGENCY do not wait.',
  intervalSeconds: 'Seconds at least between notifications of what changed.',
  repeatSeconds: 'Seconds after which those who were told are told again while nobody acknowledges.',
}

export function addGrouping(builder: Builder): void {
  const grouping = builder.objectRef<Grouping>('AlertGrouping').implement({
    description: 'How alerts are told of together.',
    fields: (t) => ({
      by: t.exposeStringList('by', { description: about.by }),
      waitSeconds: t.exposeInt('waitSeconds', { description: about.waitSeconds }),
      intervalSeconds: t.exposeInt('intervalSeconds', { description: about.intervalSeconds }),
      repeatSeconds: t.exposeInt('repeatSeconds', { description: about.repeatSeconds }),
    }),
  })
  builder.prismaObjectFields('Project', (t) => ({
    alertGrouping: t.field({
      type: grouping,
      extensions: dependsOn(({ id }: { id: number }) => `alerting:${id}`),
      resolve: ({ id }, _args, { database }) => readSetting(database.pool, id, GROUPING, groupingShape),
    }),
  }))

  const input = builder.inputType('UpdateAlertGroupingInput', {
    description: 'What is left out stays as it is.',
    fields: (t) => ({
      project: t.string({ required: true, description: 'Slug.' }),
      by: t.stringList({ description: `${about.by} At most 8. Groups that are open stay as they are.` }),
      waitSeconds: t.int({ description: `${about.waitSeconds} 0 to 86,400.` }),
      intervalSeconds: t.int({ description: `${about.intervalSeconds} 1 to 86,400.` }),
      repeatSeconds: t.int({ description: `${about.repeatSeconds} 60 to 2,592,000.` }),
    }),
  })
  const payload = builder.objectRef<Payload<number>>('AlertGroupingPayload').implement({
    fields: (t) => ({
      project: t.prismaField({
        type: 'Project',
        nullable: true,
        extensions: whenMissing(() => 'nothing'),
        resolve: (query, { id }, _args, { database }) =>
          id === null ? null : database.prisma.project.findUnique({ ...query, where: { id } }),
      }),
      errors: t.expose('errors', { type: ['UserError'] }),
    }),
  })
  builder.mutationFields((t) => ({
    updateAlertGrouping: t.field({
      type: payload,
      description: 'Changes how alerts of a project are told of together.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_root, { input: { project, ...changes } }, context) => updateGrouping(project, changes, context),
    }),
  }))
}

type Changes = { [Field in keyof Grouping]?: Grouping[Field] | null | undefined }

async function updateGrouping(project: string, changes: Changes, context: Context): Promise<Payload<number>> {
  const { by, waitSeconds, intervalSeconds, repeatSeconds } = changes
  const isLabels = by == null || (by.length <= MOST_LABELS && by.every((label) => labelFault(label) === null))
  if (!isLabels || (by != null && new Set(by).size < by.length))
    return failure('INVALID', `It names at most ${MOST_LABELS} labels, each once, of 1 to 100 characters.`, 'by')
  if (!isWithin(waitSeconds, 0, DAY)) return failure('INVALID', 'It waits 0 to 86,400 seconds.', 'waitSeconds')
  if (!isWithin(intervalSeconds, 1, DAY))
    return failure('INVALID', 'The interval is 1 to 86,400 seconds.', 'intervalSeconds')
  if (!isWithin(repeatSeconds, 60, 30 * DAY))
    return failure('INVALID', 'It is repeated after 60 to 2,592,000 seconds.', 'repeatSeconds')
  return editProject(project, context, async (client, projectId) => {
    const before = await readSetting(client, projectId, GROUPING, groupingShape)
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value != null))
    await writeSetting(client, projectId, GROUPING, { ...before, ...given })
    await lookAgain(client, projectId, context.clock.now())
    return success(projectId)
  })
}

const isWithin = (value: number | null | undefined, least: number, most: number) =>
  value == null || (value >= least && value <= most)
