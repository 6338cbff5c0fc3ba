import type { Notice } from '../bus/notice.ts'
import type { Topic } from '../schema-builder/context.ts'
import { topicsOf } from './topics.ts'

/** Finds who depends on what a notice touches, without asking everybody. */
export interface TopicIndex<T> {
  /** Who depends on no topic in particular is concerned by every notice. */
  place(item: T, topics: ReadonlySet<Topic>): void
  remove(item: T): void
  concerned(notices: readonly Notice[]): Iterable<T>
}

const anything: ReadonlySet<Topic> = new Set(['everything'])

export function createTopicIndex<T>(): TopicIndex<T> {
  const topicsBy = new Map<T, ReadonlySet<Topic>>()
  const byTopic = new Map<Topic, Set<T>>()

  function move(item: T, from: ReadonlySet<Topic>, to: ReadonlySet<Topic>): void {
    for (const topic of from) {
      if (to.has(topic)) continue
      const there = byTopic.get(topic)
      there?.delete(item)
      if (there?.size === 0) byTopic.delete(topic)
    }
    for (const topic of to) {
      const there = byTopic.get(topic)
      if (there) there.add(item)
      else byTopic.set(topic, new Set([item]))
    }
  }

  return {
    place(item, topics) {
      const now = topics.size === 0 ? anything : topics
      move(item, topicsBy.get(item) ?? new Set(), now)
      topicsBy.set(item, now)
    },
    remove(item) {
      move(item, topicsBy.get(item) ?? new Set(), new Set())
      topicsBy.delete(item)
    },
    concerned(notices) {
      const found = new Set<T>(byTopic.get('everything'))
      for (const notice of notices) {
        const topics = topicsOf(notice)
        if (topics === 'everything') return [...topicsBy.keys()]
        for (const topic of topics) for (const item of byTopic.get(topic) ?? []) found.add(item)
      }
      return found
    },
  }
}
