import type { StakeholderRole } from '../storage/generated/enums.ts'

/** Who is told of a group of alerts, after how long, and how often. */
export interface PolicySpec {
  /** Within which somebody should have acknowledged. */
  responseSeconds: number
  steps: PolicyStep[]
  /**
   * Times that all steps are gone through again while nobody acknowledges: the first one after the response time, which is
   * since the last step, and its own delay.
   */
  repeats: number
  /** Seconds after which an acknowledgement no longer counts while the alerts go on; null: it counts to the end. */
  acknowledgedForSeconds: number | null
}

export interface PolicyStep {
  /** Since the step before; of the first one since the group was to be told of. */
  afterSeconds: number
  targets: Target[]
}

/** Whom a step tells. */
export type Target =
  | { kind: 'ROLE'; role: StakeholderRole }
  | { kind: 'CONTACT'; contact: string }
  /** Whoever is on call at that moment. */
  | { kind: 'SCHEDULE'; schedule: string }
  /** A notifier, to where it always sends. */
  | { kind: 'NOTIFIER'; notifier: string }
  | { kind: 'EVERYONE' }

/** Somebody who is to be told, with all the ways to them. */
export interface Recipient {
  /** Null: a notifier by itself. */
  contactId: string | null
  name: string
  channels: readonly Channel[]
}

export interface Channel {
  notifier: string
  /** Where the notifier is to send it; null: where it always sends. */
  address: string | null
}
