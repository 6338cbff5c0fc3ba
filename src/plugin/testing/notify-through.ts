import type { WarningLevel } from '../contract/detector.ts'
import type { NotificationAction } from '../contract/notifier.ts'

/** What a notification for a test says; the rest is made up. */
export interface TestNotification {
  /** One line of at most 200 characters. */
  title?: string
  text?: string
  /** @default WARNING */
  level?: WarningLevel
  /** @default TRIGGER */
  action?: NotificationAction
  /** @default the same for all */
  subject?: string
  /** Slug of the project it is about. @default none */
  project?: string
}

/** A notification on its way, after its first attempt. */
export interface Delivery {
  id: string
  /** `PENDING` after an attempt that failed and is made again later. */
  state: 'PENDING' | 'DELIVERED' | 'DEAD'
  attempts: number
  lastError: string | null
  receiptId: string | null
  receiptNote: string | null
}

export interface TestNotifierAnswer {
  testNotifier: { delivery: Delivery | null; errors: { message: string; path: string[] }[] }
}

export const TEST_NOTIFIER = `
  mutation ($input: TestNotifierInput!) {
    testNotifier(input: $input) {
      delivery { id state attempts lastError receiptId receiptNote }
      errors { message path }
    }
  }`
