/** A report that names a release. */
export interface ReleaseSighting {
  projectId: number
  version: string
  at: Date
}
