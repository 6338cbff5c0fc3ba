import type { Severity } from '../../storage/generated/enums.ts'

/** What is known of a support ticket, or said of it by a report. */
export interface Ticket {
  /** When it was opened; as `resolvedAt` where nobody told. */
  at: Date
  resolvedAt: Date | null
  severity: Severity | null
  userKey: string | null
  comment: string | null
}

/**
 * A ticket as it is known once another report came: opened at the earliest moment that one of them says, resolved at the latest,
 * as severe as one says at most; person and comment are those of the report with the earliest opening, or of the other where that
 * has none. So reports may come in any order.
 *
 * @param said what a report says; `isDated`: also when it was opened, rather than now
 * @returns null where it would be resolved before it was opened
 */
export function joinTicket(known: Ticket, said: Ticket & { isDated: boolean }): Ticket | null {
  const resolvedAt = latest(known.resolvedAt, said.resolvedAt)
  const openedBefore = openingOf(known)
  const isAfterwards = !said.isDated && resolvedAt !== null && said.at > resolvedAt
  const openedAsSaid = isAfterwards ? null : openingOf(said)
  const opened = earliest(openedBefore, openedAsSaid)
  if (opened !== null && resolvedAt !== null && opened > resolvedAt) return null
  const [first, other] =
    openedAsSaid !== null && (openedBefore === null || openedAsSaid < openedBefore) ? [said, known] : [known, said]
  return {
    at: opened ?? resolvedAt ?? known.at,
    resolvedAt,
    severity: gravest(known.severity, said.severity),
    userKey: first.userKey ?? other.userKey,
    comment: first.comment ?? other.comment,
  }
}

export function isSameTicket(one: Ticket, other: Ticket): boolean {
  return textOf(one) === textOf(other)
}

const textOf = ({ at, resolvedAt, severity, userKey, comment }: Ticket) =>
  JSON.stringify([at, resolvedAt, severity, userKey?.replaceAll('-', ''), comment])

const openingOf = ({ at, resolvedAt }: Ticket) => (at.getTime() === resolvedAt?.getTime() ? null : at)

function earliest(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}

function latest(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other
  return one > other ? one : other
}

const severities: readonly (Severity | null)[] = [null, 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL']

function gravest(one: Severity | null, other: Severity | null): Severity | null {
  return severities.indexOf(one) > severities.indexOf(other) ? one : other
}
