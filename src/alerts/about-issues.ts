import type { AlertRuleKind } from '../storage/generated/enums.ts'

const aboutIssues: ReadonlySet<AlertRuleKind> = new Set(['ISSUE_NEW', 'ISSUE_REGRESSED', 'ISSUE_SPIKE'])

/** Whether each alert of such a rule is about one issue. */
export const isAboutIssues = (kind: AlertRuleKind): boolean => aboutIssues.has(kind)

/** Whether such a rule reads what happened to issues, each once, and not how things are at a moment. */
export const tellsIssuesOnce = (kind: AlertRuleKind): boolean => kind === 'ISSUE_NEW' || kind === 'ISSUE_REGRESSED'
