import { changeSetting } from '../projects/change-setting.ts'
import type { Context } from '../schema-builder/context.ts'
import { failure, type Payload } from '../schema-builder/payload.ts'
import { FEWEST_DAYS, MOST_DAYS, retention } from './closed-days.ts'

/** @returns the project's id */
export function updateRetention(
  { project, closedDays }: { project: string; closedDays: number },
  context: Pick<Context, 'database' | 'bus' | 'viewer'>,
): Promise<Payload<number>> {
  const range = `It is ${FEWEST_DAYS} to ${MOST_DAYS.toLocaleString('en')} days.`
  return changeSetting(
    project,
    {
      setting: retention,
      wanted: () => ({ closedDays }),
      outOfShape: () => failure('INVALID', range, 'closedDays'),
      notice: (projectId) => ({ kind: 'alerting', project: projectId }),
    },
    context,
  )
}
