import { shortIdOf } from '../../issues/short-id.ts'
import type { Labels } from '../../metrics/labels.ts'
import type { AboutIssue } from '../condition.ts'

/** An issue as rules about issues read it. */
export interface FoundIssue {
  id: string
  number: number
  slug: string
  title: string
  culprit: string | null
  platform: string
  severity: string
  category: string
  status: string
  crashes: number
  users: number
  release: string | null
}

/** The columns of `issue` and `project` that make one. */
export const issueSelection = `issue.id, issue.number, project.slug, issue.title, issue.culprit, issue.platform,
  issue.severity, issue.category, issue.status, issue.crash_count AS crashes, issue.user_count AS users,
  issue.last_release AS release`

export const nameOf = ({ slug, number }: Pick<FoundIssue, 'slug' | 'number'>): string => shortIdOf(slug, number)

/** What an alert about it can be silenced, routed and grouped by. */
export function issueLabels(issue: FoundIssue): Labels {
  return { issue: nameOf(issue), category: issue.category, severity: issue.severity, platform: issue.platform }
}

export function issueFacts(issue: FoundIssue): AboutIssue['issue'] {
  const { title, culprit, platform, severity, category, status, crashes, users, release } = issue
  return { title, culprit: culprit ?? '', platform, severity, category, status, crashes, users, release: release ?? '' }
}
