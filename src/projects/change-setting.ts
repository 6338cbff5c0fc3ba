import type pg from 'pg'
import type { Notice } from '../bus/notice.ts'
import type { Context } from '../schema-builder/context.ts'
import { type Failure, type Payload, success } from '../schema-builder/payload.ts'
import { changing, type Touched } from '../storage/touched.ts'
import { lockProjectRow } from './lock-project-row.ts'
import { projectFor } from './project-for.ts'
import { readSetting, type Setting, writeSetting } from './settings.ts'

export interface SettingChange<Value extends object> {
  setting: Setting<Value>
  /** What it is to be, in the shape of the setting or not. */
  wanted: (before: Value) => object
  /** Why what is wanted does not have the shape, by the path of the first part that does not fit. */
  outOfShape: (path: readonly string[]) => Failure
  /** What is wrong with settings that have the shape. */
  faultOf?: (wanted: Value) => Failure | null
  notice: (projectId: number) => Notice
  /** What else changes with it. */
  alongWith?: (client: pg.PoolClient, touched: Touched, projectId: number) => Promise<unknown>
}

/**
 * Changes a setting of a project that the viewer administers. Changes at once come one after the other, so that none undoes another.
 *
 * @returns the project's id
 */
export async function changeSetting<Value extends object>(
  project: string,
  { setting, wanted, outOfShape, faultOf, notice, alongWith }: SettingChange<Value>,
  context: Pick<Context, 'database' | 'bus' | 'viewer'>,
): Promise<Payload<number>> {
  const projectId = await projectFor(project, 'ADMIN', context)
  if (typeof projectId !== 'number') return projectId
  return changing(context, async (client, touched) => {
    await lockProjectRow(client, projectId)
    const read = setting.shape.safeParse(wanted(await readSetting(client, projectId, setting)))
    if (!read.success) return outOfShape(read.error.issues[0]!.path.map(String))
    const fault = faultOf?.(read.data) ?? null
    if (fault !== null) return fault
    await writeSetting(client, projectId, setting, read.data)
    await alongWith?.(client, touched, projectId)
    touched.notice(notice(projectId))
    return success(projectId)
  })
}
