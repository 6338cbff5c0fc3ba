/** Facts of one environment or release, or of all: those that do not say which they are of are then only in the answer about all. */
export interface Scope {
  environment: string | null
  release: string | null
}

export const isEverything = ({ environment, release }: Scope) => environment === null && release === null

/** Takes a parameter of a statement, and answers how SQL names it. */
export type Bind = (value: unknown) => string

/** SQL: labels name the scope. */
export function labelledIn(scope: Scope, labels: string, bind: Bind): string {
  if (isEverything(scope)) return 'true'
  const { environment, release } = scope
  const wanted = { ...(environment === null ? {} : { environment }), ...(release === null ? {} : { release }) }
  return `${labels} @> ${bind(JSON.stringify(wanted))}::jsonb`
}

/** SQL: an issue had a crash in the scope. */
export function sightedIn(scope: Scope, issueId: string, bind: Bind): string {
  if (isEverything(scope)) return 'true'
  return `EXISTS (SELECT FROM issue_sighting AS sighting WHERE sighting.issue_id = ${issueId} AND ${sightingIn(scope, bind)})`
}

/** SQL: a row of `issue_sighting`, called sighting, is of the scope. */
export function sightingIn({ environment, release }: Scope, bind: Bind): string {
  return [
    ...(environment === null ? [] : [`sighting.environment = ${bind(environment)}`]),
    ...(release === null ? [] : [`sighting.release = ${bind(release)}`]),
  ].join(' AND ')
}

/** SQL: the labels of an alert, or the crashes of the issue that it is about, are of the scope. */
export function alertIn(scope: Scope, alert: string, bind: Bind): string {
  if (isEverything(scope)) return 'true'
  return `(${labelledIn(scope, `${alert}.labels`, bind)} OR ${sightedIn(scope, `${alert}.issue_id`, bind)})`
}

/** SQL: an alert or an issue of an incident is of the scope. */
export function incidentIn(scope: Scope, incidentId: string, bind: Bind): string {
  if (isEverything(scope)) return 'true'
  return `(EXISTS (SELECT FROM incident_alert AS part JOIN alert ON alert.id = part.alert_id
                   WHERE part.incident_id = ${incidentId} AND ${alertIn(scope, 'alert', bind)})
        OR EXISTS (SELECT FROM incident_issue AS part
                   WHERE part.incident_id = ${incidentId} AND ${sightedIn(scope, 'part.issue_id', bind)}))`
}
