import { hash } from 'node:crypto'
import type { Viewer } from '../../access/viewer.ts'
import type { Session } from '../session.ts'
import type { Operation, Variables } from './documents.ts'

/** Who an answer is made for, and what is the same for all who may be given it. */
export interface Shared {
  viewer: Viewer
  key: string
}

export function sharing({ text, name, live, isPersonal }: Operation, variables: Variables, session: Session): Shared {
  const viewer = isPersonal ? session.viewer : anybodyWithRightsOf(session.viewer)
  const who = isPersonal ? callerOf(session) : null
  const asked = [text, name, live?.responseKey, variables, rightsOf(viewer), who]
  return { viewer, key: hash('sha256', canonical(asked)) }
}

/** Whom limits are counted for. */
export function callerOf({ viewer }: Session): string {
  if (viewer.kind === 'token') return viewer.id
  return viewer.kind === 'key' ? viewer.publicKey : ''
}

/** What two viewers must have in common to get the same answers. */
function rightsOf(viewer: Viewer): unknown {
  if (viewer.kind !== 'token') return viewer
  const { abilities, accessLevel, projectIds } = viewer
  return [[...abilities].sort(), accessLevel, [...projectIds].sort((a, b) => a - b)]
}

/** A viewer with the same rights who is nobody in particular: an answer for many must not name one of them. */
function anybodyWithRightsOf(viewer: Viewer): Viewer {
  return viewer.kind === 'token' ? { ...viewer, id: '', name: '', expiresAt: null } : viewer
}

/** The same text for values that are equal, whatever the order of their keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) => {
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return each
    return Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
