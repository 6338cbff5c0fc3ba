/** What a release name says: `package@version+build`, or a bare version. Absent parts are null. */
export interface ReleaseParts {
  name: string | null
  version: string | null
  build: string | null
}

const named = /^([^@]+)@([^+]+)(?:\+(.+))?$/
const bareVersion = /^(v?\d+(?:\.\d+)+[^+]*)(?:\+(.+))?$/

/** Takes a release name apart. A commit hash or other free text has no parts. */
export function releaseParts(release: string | null): ReleaseParts {
  const full = release === null ? null : named.exec(release)
  if (full) return { name: full[1] ?? null, version: full[2] ?? null, build: full[3] ?? null }
  const bare = release === null ? null : bareVersion.exec(release)
  return { name: null, version: bare?.[1] ?? null, build: bare?.[2] ?? null }
}
