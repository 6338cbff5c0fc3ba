import { encodeGlobalID } from '@pothos/plugin-relay'
import { may, mayAnywhere, type Viewer } from '../../access/viewer.ts'
import type { Topic } from '../../schema-builder/context.ts'
import type { Ability, ProjectPart } from '../contract/schema-addition.ts'
import { isExtendedType, rowTypes } from './extended-types.ts'

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
  const project = projectOf(type, parent)
  return may(viewer, 'READ', project) && may(viewer, ability, project)
}

/** What a plugin is given for the parent: of the product's rows the global id only. */
export function parentFor(type: string, parent: unknown): unknown {
  if (isRow(type, parent)) return { id: encodeGlobalID(type, parent.id) }
  return isExtendedType(type) ? {} : parent
}

/** Parts of the project of a row, as topics; anything where there is no such list. */
export function topicsOf(type: string, parent: unknown, parts: readonly ProjectPart[] | undefined): Topic[] {
  if (parts === undefined || !isRow(type, parent)) return ['everything']
  const project = projectOf(type, parent)
  return parts.map((part): Topic => `${part}:${project}`)
}

function projectOf(type: string, row: Row): number {
  const project = type === 'Project' ? row.id : row.projectId
  if (typeof project !== 'number') throw new Error(`A ${type} was loaded without its project.`)
  return project
}

function isRow(type: string, _parent: unknown): _parent is Row {
  return rowTypes.includes(type)
}
