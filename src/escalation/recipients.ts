import type pg from 'pg'
import type { Recipient, Target } from './policy.ts'

/**
 * Who a step's targets are at that moment, each once.
 *
 * @param notifiers names of those that run: where no contact fills a role, and for everyone where there are no contacts, they
 * are told by themselves, so that a notifier which is configured and nothing else is enough to be told
 */
export async function recipientsOf(
  _client: pg.ClientBase,
  _projectId: number,
  _targets: readonly Target[],
  _now: Date,
  _notifiers: readonly string[],
): Promise<Recipient[]> {
  return []
}
