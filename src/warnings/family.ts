import { createHash } from 'node:crypto'
import type { Labels } from '../metrics/labels.ts'

/** What one series is to a detector. */
export interface Watched {
  projectId: number
  metric: string
  labels: Labels
  /** The value of the label that names the app instance; null where none does. */
  instance: string | null
  detector: string
}

/** Labels that are the same for all app instances. */
export function sharedLabels({ labels, instance }: Pick<Watched, 'labels' | 'instance'>): Labels {
  return Object.fromEntries(Object.entries(labels).filter(([, value]) => value !== instance))
}

/** The id of what many instances may have in common: project, metric, detector and shared labels. */
export function familyOf(watched: Watched): string {
  const labels = Object.entries(sharedLabels(watched)).sort(([one], [other]) => (one < other ? -1 : 1))
  return idOf([watched.projectId, watched.metric, watched.detector, labels])
}

/** The id of what one warning is about: one instance, those that name none, or many. */
export function subjectOf(family: string, instance: string | null, isOfMany: boolean): string {
  return idOf([family, instance, isOfMany])
}

function idOf(parts: unknown): string {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}
