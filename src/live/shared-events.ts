import type { ExecutionResult } from 'graphql'
import { LRUCache } from 'lru-cache'

/** Answers an event once for all who are told of it in the same words. */
export interface SharedEvents {
  /** @param key the same for all whose answer is the same */
  answer(key: string, execute: () => Promise<ExecutionResult>): Promise<ExecutionResult>
}

/** Milliseconds within which those who follow hear of an event. What it shows may be that old. */
const TOGETHER = 1_000

export function createSharedEvents(): SharedEvents {
  const answers = new LRUCache<string, Promise<ExecutionResult>>({ max: 5_000, ttl: TOGETHER, ttlAutopurge: true })
  return {
    answer(key, execute) {
      const known = answers.get(key)
      if (known) return known
      const answer = execute()
      answers.set(key, answer)
      return answer
    },
  }
}
