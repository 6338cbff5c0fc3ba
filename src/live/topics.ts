import type { Notice } from '../bus/notice.ts'
import type { Topic } from '../schema-builder/context.ts'

/** What a notice touches. */
export function topicsOf(notice: Notice): readonly Topic[] | 'everything' {
  switch (notice.kind) {
    case 'crashes':
      return [`crashes:${notice.project}`, `issues:${notice.project}`, ...notice.issues.map(issueTopic)]
    case 'issues':
      return [`issues:${notice.project}`, ...notice.issues.map(issueTopic)]
    case 'releases':
      return [`releases:${notice.project}`]
    case 'intake':
      return [`intake:${notice.project}`]
    case 'metrics':
      return [`metrics:${notice.project}`, ...notice.names.map((name): Topic => `metric:${notice.project}:${name}`)]
    case 'warnings':
      return [`warnings:${notice.project}`, ...notice.warnings.map((id): Topic => `warning:${id}`)]
    case 'alerts':
      return [`alerts:${notice.project}`, ...notice.alerts.map((id): Topic => `alert:${id}`)]
    case 'incidents':
      return [`incidents:${notice.project}`, ...notice.incidents.map((id): Topic => `incident:${id}`)]
    case 'alerting':
      return [`alerting:${notice.project}`]
    case 'usage':
      return [`usage:${notice.project}`]
    case 'customers':
      return [`customers:${notice.project}`, ...notice.customers.map((id): Topic => `customer:${id}`)]
    case 'project':
      return ['projects']
    case 'plugin':
      return ['plugins']
    case 'access':
      return ['access']
    case 'deliveries':
      return ['deliveries']
    case 'documents':
      return ['documents']
    case 'lost':
      return 'everything'
  }
}

const issueTopic = (id: string): Topic => `issue:${id}`

/** Topics that notices touched since it was last cleared. */
export interface TouchedTopics {
  add(notices: readonly Notice[]): void
  /** Whether an answer that depends on `topics` may have changed. One that named no topic may depend on any. */
  concern(topics: ReadonlySet<Topic>): boolean
  clear(): void
}

export function touchedTopics(): TouchedTopics {
  const touched = new Set<Topic>()
  let everything = false
  return {
    add(notices) {
      for (const notice of notices) {
        const topics = topicsOf(notice)
        if (topics === 'everything') everything = true
        else for (const topic of topics) touched.add(topic)
      }
    },
    concern: (topics) =>
      everything ||
      (topics.size === 0 || topics.has('everything') ? touched.size > 0 : !touched.isDisjointFrom(topics)),
    clear() {
      touched.clear()
      everything = false
    },
  }
}
