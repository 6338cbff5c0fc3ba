import { editProject, labelFault } from '../on-call/editing.ts'
import { readSetting, writeSetting } from '../projects/settings.ts'
import type { Context } from '../schema-builder/context.ts'
import { failure, type Payload, success } from '../schema-builder/payload.ts'
import type { EscalationLevel, WarningLevel } from '../storage/generated/enums.ts'
import { lookAgain } from './group-lock.ts'
import { alertGrouping } from './grouping.ts'

const DAY = 86_400
const MOST_LABELS = 8

export interface GroupingChanges {
  by?: readonly string[] | null | undefined
  waitSeconds?: number | null | undefined
  intervalSeconds?: number | null | undefined
  repeatSeconds?: number | null | undefined
  escalations?: readonly { level: WarningLevel; escalation?: EscalationLevel | null | undefined }[] | null | undefined
}

/** Changes what is given, and leaves the rest; of escalations, those of the levels that are given. */
export async function updateGrouping(
  project: string,
  { escalations, ...changes }: GroupingChanges,
  context: Context,
): Promise<Payload<number>> {
  const refused = labelsFault(changes.by) ?? timesFault(changes)
  if (refused !== null) return refused
  const levels = escalations?.map(({ level }) => level) ?? []
  const twice = levels.findIndex((level, index) => levels.indexOf(level) < index)
  if (twice >= 0) return failure('INVALID', 'That level stands there twice.', 'escalations', String(twice), 'level')
  return editProject(project, context, async (client, projectId) => {
    const before = await readSetting(client, projectId, alertGrouping)
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value != null))
    const byLevel = Object.fromEntries((escalations ?? []).map(({ level, escalation }) => [level, escalation ?? null]))
    const next = { ...before, ...given, escalations: { ...before.escalations, ...byLevel } }
    await writeSetting(client, projectId, alertGrouping, next)
    await lookAgain(client, projectId, context.clock.now())
    return success(projectId)
  })
}

function labelsFault(by: GroupingChanges['by']) {
  if (by == null) return null
  if (by.length > MOST_LABELS) return failure('INVALID', `It names at most ${MOST_LABELS} labels.`, 'by')
  for (const [index, label] of by.entries()) {
    const fault = by.indexOf(label) < index ? 'That label stands there twice.' : labelFault(label)
    if (fault !== null) return failure('INVALID', fault, 'by', String(index))
  }
  return null
}

function timesFault({ waitSeconds, intervalSeconds, repeatSeconds }: GroupingChanges) {
  if (!isWithin(waitSeconds, 0, DAY)) return failure('INVALID', 'It waits 0 to 86,400 seconds.', 'waitSeconds')
  if (!isWithin(intervalSeconds, 1, DAY))
    return failure('INVALID', 'The interval is 1 to 86,400 seconds.', 'intervalSeconds')
  return isWithin(repeatSeconds, 60, 30 * DAY)
    ? null
    : failure('INVALID', 'It is repeated after 60 to 2,592,000 seconds.', 'repeatSeconds')
}

const isWithin = (value: number | null | undefined, least: number, most: number) =>
  value == null || (value >= least && value <= most)
