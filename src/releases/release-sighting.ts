/** A report that names a release. */
export interface ReleaseSighting {
  projectId: number
  version: string
  at: Date
}

/** Characters of a version, of crashes and sessions alike: Sentry's own limit. */
export const LONGEST_RELEASE = 250
