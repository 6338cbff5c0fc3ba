import type { WarningLevel } from '../plugin/contract/detector.ts'
import type { NewJob, Queue } from '../storage/jobs.ts'

export type DeliveryJob = { delivery: string }
export type DeliveryQueue = Queue<DeliveryJob>

/** What is most pressing is sent first. */
const priorities: Record<WarningLevel, number> = { INFO: 0, WARNING: 1, CRITICAL: 2, EMERGENCY: 3 }

/** What a delivery's job is made of, as every statement that queues one answers it. */
export interface Queueable {
  id: string
  notifier: string
  level: WarningLevel
}

export function jobFor({ id, notifier, level }: Queueable, afterSeconds = 0): NewJob<DeliveryJob> {
  return { data: { delivery: id }, group: notifier, priority: priorities[level], afterSeconds }
}

/** Columns of `Queueable`, for RETURNING. */
export const queueable = "id, notifier, notification->>'level' AS level"
