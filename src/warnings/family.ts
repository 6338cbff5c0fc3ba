import type { Labels } from '../metrics/labels.ts'
import { uuidOf } from '../storage/uuid-of.ts'

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
  return uuidOf(JSON.stringify([watched.projectId, watched.metric, watched.detector, labels]))
}

/** The id of what one warning is about: one instance, those that name none, or many. */
export function subjectOf(family: string, instance: string | null, isOfMany: boolean): string {
  return uuidOf(JSON.stringify([family, instance, isOfMany]))
}
