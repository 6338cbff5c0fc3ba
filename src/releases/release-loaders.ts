import DataLoader from 'dataloader'
import type { Context } from '../schema-builder/context.ts'
import { readFiguresByRelease } from '../sessions/figures-by-release.ts'
import { figuresOf, gathered } from '../sessions/gathered-sessions.ts'
import { readSessionFigures, type SessionFigures } from '../sessions/session-figures.ts'
import { findPreviousReleases, type ReleaseKey } from './previous-release.ts'
import type { HealthScope, ReleaseHealth } from './release-health.ts'
import { countReleaseIssues, type IssueCounts } from './release-issues.ts'
import { findOnceAdopted } from './release-stage.ts'

/** What one execution asks about releases: that of all releases of a page is read at once. */
export interface ReleaseLoaders {
  /** How a release fared. */
  health: DataLoader<HealthScope & { version: string }, ReleaseHealth, string>
  /** The sessions of all releases together. */
  all: DataLoader<HealthScope, SessionFigures, string>
  issues: DataLoader<Version, IssueCounts, string>
  wasAdopted: DataLoader<Version, boolean, string>
  previous: DataLoader<{ projectId: number; environment: string | null; id: string }, ReleaseKey | null, string>
}

type Version = Pick<ReleaseKey, 'projectId' | 'version'>

const loadersOf = new WeakMap<Context, ReleaseLoaders>()

/** Those of the execution that a context belongs to. */
export function releaseLoaders(context: Context): ReleaseLoaders {
  const loaders = loadersOf.get(context) ?? createLoaders(context)
  loadersOf.set(context, loaders)
  return loaders
}

function createLoaders({ database, clock }: Context): ReleaseLoaders {
  return {
    health: inGroups(
      ({ version: _, ...scope }) => scope,
      async (keys, scope) => {
        const { projectId, ...within } = scope
        const figures = await readFiguresByRelease(database, projectId, { ...within, releases: versionsOf(keys) })
        return keys.map(({ version }) => ({ ...(figures.get(version) ?? figuresOf(gathered())), scope }))
      },
    ),
    all: inGroups(
      (scope) => scope,
      async (keys, { projectId, environment, period }) => {
        const figures = await readSessionFigures(database, { projectId, environment }, period)
        return keys.map(() => figures)
      },
    ),
    issues: inGroups(
      ({ projectId }) => ({ projectId }),
      async (keys, { projectId }) => {
        const counts = await countReleaseIssues(database, projectId, versionsOf(keys))
        return keys.map(({ version }) => counts.get(version)!)
      },
    ),
    wasAdopted: inGroups(
      ({ projectId }) => ({ projectId }),
      async (keys, { projectId }) => {
        const adopted = await findOnceAdopted(database, projectId, versionsOf(keys), clock.now())
        return keys.map(({ version }) => adopted.has(version))
      },
    ),
    previous: inGroups(
      ({ projectId, environment }) => ({ projectId, environment }),
      async (keys, { projectId, environment }) => {
        const ids = keys.map(({ id }) => id)
        const found = await findPreviousReleases(database, projectId, environment, ids)
        return keys.map(({ id }) => found.get(id) ?? null)
      },
    ),
  }
}

const versionsOf = (keys: readonly Version[]) => keys.map(({ version }) => version)

/**
 * Loads the keys of a group together.
 *
 * @param groupOf what the keys of a group have in common
 * @param load answers in the order of the keys
 */
function inGroups<Key extends object, Group, Found>(
  groupOf: (key: Key) => Group,
  load: (keys: readonly Key[], group: Group) => Promise<readonly Found[]>,
): DataLoader<Key, Found, string> {
  return new DataLoader<Key, Found, string>(
    async (keys) => {
      const groups = [...Map.groupBy(keys, (key) => JSON.stringify(groupOf(key))).values()]
      const found = new Map<Key, Found>()
      await Promise.all(
        groups.map(async (some) => {
          const answers = await load(some, groupOf(some[0]!))
          for (const [index, key] of some.entries()) found.set(key, answers[index]!)
        }),
      )
      return keys.map((key) => found.get(key)!)
    },
    { cacheKeyFn: (key) => JSON.stringify(key) },
  )
}
