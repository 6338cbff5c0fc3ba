import { projectFor } from '../../projects/project-for.ts'
import { settingChanges } from '../../projects/setting-changes.ts'
import { writeSetting } from '../../projects/settings.ts'
import type { Context } from '../../schema-builder/context.ts'
import { type Failure, failure, type Payload, success } from '../../schema-builder/payload.ts'
import { changing } from '../../storage/touched.ts'
import {
  CUSTOMERS,
  type CustomerSettings,
  customerSettings,
  HEAVIEST,
  readCustomerSettings,
} from './customer-settings.ts'

type Changes<Part> = { [Name in keyof Part]?: number | null | undefined } | null | undefined

/** What is left out stays, what is null becomes what it was from the start. */
export interface CustomerSettingsChange {
  project: string
  weights?: Changes<CustomerSettings['weights']>
  bands?: Changes<CustomerSettings['bands']>
}

/**
 * Changes how customers of a project are scored, and has all of them scored again.
 *
 * @returns the project's id
 */
export async function updateCustomerSettings(
  { project, weights, bands }: CustomerSettingsChange,
  { database, bus, viewer, clock }: Pick<Context, 'database' | 'bus' | 'viewer' | 'clock'>,
): Promise<Payload<number>> {
  const projectId = await projectFor(project, 'ADMIN', { database, viewer })
  if (typeof projectId !== 'number') return projectId
  return changing({ database, bus }, async (client, touched) => {
    // Changes of different settings at once are not to undo each other.
    await client.query('SELECT FROM project WHERE id = $1 FOR NO KEY UPDATE', [projectId])
    const before = await readCustomerSettings(client, projectId)
    const read = customerSettings.safeParse({
      weights: weights === null ? {} : { ...before.weights, ...settingChanges(weights ?? {}) },
      bands: bands === null ? {} : { ...before.bands, ...settingChanges(bands ?? {}) },
    })
    if (!read.success) return outOfRange(read.error.issues[0]!.path.map(String))
    const fault = faultOf(read.data)
    if (fault !== null) return fault
    await writeSetting(client, projectId, CUSTOMERS, read.data)
    await client.query(
      `WITH locked AS (SELECT id FROM customer WHERE project_id = $1 ORDER BY key FOR NO KEY UPDATE)
       UPDATE customer SET due_at = $2, version = version + 1 FROM locked WHERE customer.id = locked.id`,
      [projectId, clock.now()],
    )
    touched.notice({ kind: 'customers', project: projectId, customers: [] })
    return success(projectId)
  })
}

function outOfRange([group, name]: string[]): Failure {
  const range = group === 'weights' ? `0 to ${HEAVIEST.toLocaleString('en')}` : '0 to 100'
  return failure('INVALID', `${group}.${name} is ${range}.`, group!, name!)
}

function faultOf({ weights, bands }: CustomerSettings): Failure | null {
  if (Object.values(weights).every((weight) => weight === 0))
    return failure('INVALID', 'Weights are not all 0: then nothing would count.', 'weights')
  if (bands.healthy <= bands.atRisk)
    return failure('INVALID', 'bands.healthy is above bands.atRisk.', 'bands', 'healthy')
  return null
}
