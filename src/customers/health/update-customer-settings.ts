import { changeSetting } from '../../projects/change-setting.ts'
import { settingChanges } from '../../projects/setting-changes.ts'
import type { Context } from '../../schema-builder/context.ts'
import { type Failure, failure, type Payload } from '../../schema-builder/payload.ts'
import { type CustomerSettings, customerSettings, HEAVIEST } from './customer-settings.ts'

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
export function updateCustomerSettings(
  { project, weights, bands }: CustomerSettingsChange,
  context: Pick<Context, 'database' | 'bus' | 'viewer' | 'clock'>,
): Promise<Payload<number>> {
  return changeSetting(
    project,
    {
      setting: customerSettings,
      wanted: (before) => ({
        weights: weights === null ? {} : { ...before.weights, ...settingChanges(weights ?? {}) },
        bands: bands === null ? {} : { ...before.bands, ...settingChanges(bands ?? {}) },
      }),
      outOfShape,
      faultOf,
      notice: (projectId) => ({ kind: 'customers', project: projectId, customers: [] }),
      alongWith: (client, _touched, projectId) =>
        client.query(
          `WITH locked AS (SELECT id FROM customer WHERE project_id = $1 ORDER BY key FOR NO KEY UPDATE)
           UPDATE customer SET due_at = $2, version = version + 1 FROM locked WHERE customer.id = locked.id`,
          [projectId, context.clock.now()],
        ),
    },
    context,
  )
}

function outOfShape([group, name]: readonly string[]): Failure {
  const range = group === 'weights' ? `0 to ${HEAVIEST.toLocaleString('en')}` : '0 to 100'
  return failure('INVALID', `${group}.${name} is ${range}.`, group!, name!)
}

function faultOf({ weights, bands }: CustomerSettings): Failure | null {
  if (Object.values(weights).every((weight) => weight === 0))
    return failure('INVALID', 'Weights are not all 0: then nothing would count.', 'weights')
  if (bands.healthy <= bands.atRisk)
    return failure('INVALID', 'bands.healthy must be above bands.atRisk.', 'bands', 'healthy')
  return null
}
