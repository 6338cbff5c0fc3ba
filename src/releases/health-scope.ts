import { widenedToHours } from '../periods/counted-period.ts'
import type { Context } from '../schema-builder/context.ts'
import { type PeriodInput, readPeriod } from '../schema-builder/period.ts'
import type { ReleaseKey } from './previous-release.ts'
import type { HealthScope, ReleaseHealth } from './release-health.ts'
import { releaseLoaders } from './release-loaders.ts'

type Version = Pick<ReleaseKey, 'projectId' | 'version'>

interface Asked {
  period?: PeriodInput | null | undefined
  environment?: string | null | undefined
}

/**
 * The sessions that the arguments of a field mean.
 * @throws GraphQLError BAD_USER_INPUT for a period that is none
 */
export function scopeOf(
  { projectId }: Pick<Version, 'projectId'>,
  { period, environment }: Asked,
  context: Context,
): HealthScope {
  return {
    projectId,
    environment: environment || null,
    period: period ? widenedToHours(readPeriod(period, context)) : null,
  }
}

/** How a release fared; since the beginning and in all environments, where nothing else is asked for. */
export function healthOf(
  release: Version,
  context: Context,
  scope = scopeOf(release, {}, context),
): Promise<ReleaseHealth> {
  return releaseLoaders(context).health.load({ ...scope, version: release.version })
}
