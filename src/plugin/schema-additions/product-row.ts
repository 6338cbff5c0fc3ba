import { encodeGlobalID } from '@pothos/plugin-relay'
import { may, mayAnywhere, type Viewer } from '../../access/viewer.ts'
import type { Ability } from '../contract/schema-addition.ts'
import { isExtendedType } from './extended-types.ts'

/** What the product's own types select, whatever is asked for. */
interface Row {
  id: string | number
  projectId?: number
}

/**
 * Whether the viewer has the right where the row is; at the root and in the plugin's own types: anywhere. The types' own
 * rules are not asked: they are run by the product's fields only.
 *
 * @param parent a row of the product's `type`, or whatever the plugin or the root has for a parent
 */
export function mayAsk(viewer: Viewer, ability: Ability, type: string, parent: unknown): boolean {
  if (!isRow(type, parent)) return mayAnywhere(viewer, ability)
  const project = type === 'Project' ? parent.id : parent.projectId
  if (typeof project !== 'number') throw new Error(`A ${type} was loaded without its project.`)
  return may(viewer, 'READ', project) && may(viewer, ability, project)
}

/** What a plugin is given for the parent: of the product's rows the global id only. */
export function parentFor(type: string, parent: unknown): unknown {
  if (isRow(type, parent)) return { id: encodeGlobalID(type, parent.id) }
  return isExtendedType(type) ? {} : parent
}

function isRow(type: string, _parent: unknown): _parent is Row {
  return isExtendedType(type) && type !== 'Query' && type !== 'Mutation'
}
