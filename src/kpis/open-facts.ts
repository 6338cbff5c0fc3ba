import type pg from 'pg'
import type { Severity } from '../crashes/decision.ts'
import type { WarningLevel } from '../plugin/contract/detector.ts'
import type { KpiQuery } from './kpi-query.ts'
import { measuredSince } from './measured-since.ts'
import { type OpenCounts, openCounts } from './open-counts.ts'
import { incidentIn, isEverything, labelledIn, sightingIn } from './scope.ts'

/** An issue without a crash for so long is active no more, whatever its status. */
const ACTIVE_FOR = `interval '30 days'`

/**
 * Issues by severity, from their first crash in the scope until 30 days after their last one there, but while they were resolved.
 *
 * - Only the first and the last crash are kept, so that an issue that paused for longer counts on.
 * - After a resolution an issue is back with the crash that brought it back, but in a scope that had none since not at all.
 * - A resolution after which somebody opened the issue by hand does not count, since it is not kept when that was.
 * - Nor is it kept when an issue was ignored: those that are now never count.
 */
export function openIssues(client: pg.ClientBase | pg.Pool, query: KpiQuery): Promise<OpenCounts<Severity>> {
  const { scope } = query
  return openCounts(client, query, (bind) => {
    const isInReach = (facts: string) =>
      `${facts}.last_seen >= $2::timestamptz - ${ACTIVE_FOR} AND ${facts}.first_seen < $3`
    const seen = isEverything(scope)
      ? `SELECT id, severity AS key, status, first_seen, last_seen, last_seen + ${ACTIVE_FOR} AS until FROM issue
           WHERE project_id = $1 AND ${isInReach('issue')} AND status <> 'IGNORED'`
      : `SELECT issue.id, issue.severity AS key, issue.status, min(sighting.first_seen) AS first_seen,
                  max(sighting.last_seen) AS last_seen, max(sighting.last_seen) + ${ACTIVE_FOR} AS until
           FROM issue_sighting AS sighting JOIN issue ON issue.id = sighting.issue_id
           WHERE sighting.project_id = $1 AND ${isInReach('sighting')}
             AND issue.status <> 'IGNORED' AND ${sightingIn(scope, bind)} GROUP BY issue.id`
    return {
      spans: `
        WITH seen AS (${seen})
        SELECT first_seen AS at, until, key, 1 AS change FROM seen
        UNION ALL
        SELECT least(greatest(resolved_at, first_seen), until), least(greatest(returned_at, resolved_at, first_seen), until), key, -1
        FROM seen JOIN issue_resolution AS known ON known.issue_id = seen.id WHERE returned_at <= last_seen
        UNION ALL
        SELECT least(greatest(least(min(resolved_at) FILTER (WHERE returned_at IS NOT NULL),
                                    max(resolved_at) FILTER (WHERE returned_at IS NULL)), first_seen), until), until, key, -1
        FROM seen JOIN issue_resolution AS known ON known.issue_id = seen.id
        WHERE returned_at > last_seen OR (returned_at IS NULL AND seen.status = 'RESOLVED')
        GROUP BY seen.id, first_seen, until, key`,
      since: 'SELECT min(first) FROM opened',
    }
  })
}

/** Warnings by the worst level that each has now. Somebody would have heard of one once something is measured. */
export function openWarnings(client: pg.ClientBase | pg.Pool, query: KpiQuery): Promise<OpenCounts<WarningLevel>> {
  const { scope } = query
  return openCounts(client, query, (bind) => ({
    spans: `SELECT opened_at AS at, resolved_at AS until, level AS key, 1 AS change FROM warning
            WHERE project_id = $1 AND (resolved_at IS NULL OR resolved_at >= $2) AND opened_at < $3
              AND ${labelledIn(scope, 'labels', bind)}`,
    since: `SELECT least((SELECT min(first) FROM opened), (${measuredSince(query, bind)}))`,
  }))
}

/** Incidents that are not resolved, by the severity that each has now. */
export function openIncidents(client: pg.ClientBase | pg.Pool, query: KpiQuery): Promise<OpenCounts<Severity>> {
  return openCounts(client, query, (bind) => ({
    spans: `SELECT opened_at AS at, resolved_at AS until, severity AS key, 1 AS change FROM incident
            WHERE project_id = $1 AND (resolved_at IS NULL OR resolved_at >= $2) AND opened_at < $3
              AND ${incidentIn(query.scope, 'incident.id', bind)}`,
    since: 'SELECT min(first) FROM opened',
  }))
}
