import type { Notice } from '../bus/notice.ts'

/** A table whose rows are over some day, and are deleted some time later. */
export interface ClosedMatter {
  table: string
  /** Which rows may go: a condition on the table and on `kept(project_id, since, now)`; what was closed by `since` is old. */
  isOld: string
  /** What tells that rows of a project are gone. */
  notice(project: number, ids: string[]): Notice
}

/** In this order, since an incident keeps its alerts, and alerts keep their group and their rule. */
export const closedMatters: readonly ClosedMatter[] = [
  {
    table: 'incident',
    // The newest stays: the next is numbered after it, and no number is given twice.
    isOld: `incident.resolved_at <= kept.since AND incident.status = 'RESOLVED'
      AND incident.number < (SELECT max(newest.number) FROM incident AS newest WHERE newest.project_id = incident.project_id)`,
    notice: (project, incidents) => ({ kind: 'incidents', project, incidents }),
  },
  {
    table: 'alert',
    // One that is held keeps another from opening, and one about an issue that is new or back keeps it from being told
    // again. New to a rule is no issue that is older than alerts of it can go on, which is 31 days.
    isOld: `alert.resolved_at <= kept.since AND NOT (alert.held AND NOT ${ruleIs('rule.deleted_at IS NOT NULL')})
      AND NOT EXISTS (SELECT FROM incident_alert WHERE alert_id = alert.id)
      AND NOT (alert.issue_id IS NOT NULL AND alert.started_at > kept.now - interval '744 hours'
               AND ${ruleIs(`rule.kind = 'ISSUE_NEW' AND rule.deleted_at IS NULL`)})
      AND NOT (EXISTS (SELECT FROM issue WHERE issue.id = alert.issue_id AND issue.status = 'REGRESSED')
               AND ${ruleIs(`rule.kind = 'ISSUE_REGRESSED' AND rule.deleted_at IS NULL`)})`,
    notice: (project, alerts) => ({ kind: 'alerts', project, alerts }),
  },
  {
    table: 'alert_group',
    isOld: `alert_group.closed_at <= kept.since AND NOT EXISTS (SELECT FROM alert WHERE alert.group_id = alert_group.id)`,
    notice: (project) => ({ kind: 'alerts', project, alerts: [] }),
  },
  {
    table: 'alert_rule',
    isOld: `alert_rule.deleted_at IS NOT NULL AND NOT EXISTS (SELECT FROM alert WHERE alert.rule_id = alert_rule.id)`,
    notice: (project) => ({ kind: 'alerting', project }),
  },
  {
    table: 'warning',
    isOld: 'warning.resolved_at <= kept.since',
    notice: (project, warnings) => ({ kind: 'warnings', project, warnings }),
  },
  {
    table: 'silence',
    // 90 days.
    isOld: `silence.ends_at <= kept.now - interval '2160 hours'`,
    notice: (project) => ({ kind: 'alerting', project }),
  },
]

function ruleIs(condition: string): string {
  return `EXISTS (SELECT FROM alert_rule AS rule WHERE rule.id = alert.rule_id AND ${condition})`
}
