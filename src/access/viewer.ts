import type { Levels } from '../access-levels/areas.ts'
import type { Ability, AccessLevel } from '../storage/generated/enums.ts'

/** Who asks, and what they may do. Made once a request from its token or key. */
export type Viewer =
  | { kind: 'anonymous' }
  | {
      kind: 'token'
      id: string
      name: string
      abilities: readonly Ability[]
      /** Null: it sees everything. */
      accessLevel: AccessLevel | null
      /** Empty: every project. */
      projectIds: readonly number[]
      expiresAt: Date | null
      /** Whether it may run registered documents only. */
      trustedDocumentsOnly: boolean
    }
  /** An ingest key: it can report to its project, and nothing else. */
  | { kind: 'key'; publicKey: string; projectId: number }

/** Whether the viewer may do this, in this project; without a project: in all of them. */
export function may(viewer: Viewer, ability: Ability, projectId?: number): boolean {
  if (viewer.kind === 'anonymous') return false
  if (viewer.kind === 'key') return ability === 'REPORT' && projectId === viewer.projectId
  if (!viewer.abilities.includes('ADMIN') && !viewer.abilities.includes(ability)) return false
  return reaches(viewer.projectIds, projectId)
}

/** Whether the viewer may do this somewhere at all; what they get is narrowed to their projects. */
export function mayAnywhere(viewer: Viewer, ability: Ability): boolean {
  return viewer.kind === 'token' && (viewer.abilities.includes('ADMIN') || viewer.abilities.includes(ability))
}

/** Whether the viewer may see what is for these access levels. */
export function maySee(viewer: Viewer, levels: Levels): boolean {
  return viewer.kind !== 'token' || viewer.accessLevel === null || levels.includes(viewer.accessLevel)
}

/** Projects the viewer's reading is narrowed to; null: none, it sees all. */
export function projectScope(viewer: Viewer): readonly number[] | null {
  if (viewer.kind !== 'token') return []
  return viewer.projectIds.length === 0 ? null : viewer.projectIds
}

function reaches(projectIds: readonly number[], projectId: number | undefined): boolean {
  return projectIds.length === 0 || (projectId !== undefined && projectIds.includes(projectId))
}
