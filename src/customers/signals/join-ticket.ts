import type { Severity } from '../../storage/generated/enums.ts'

/** What is known of a support ticket, or said of it by a report. */
export interface Ticket {
  /** When it was opened; as `resolvedAt` where nobody told. */
  at: Date
  /** Null where nobody told. */
  openedAt: Date | null
  resolvedAt: Date | null
  severity: Severity | null
  userKey: string | null
  comment: string | null
}

/**
 * A ticket as it is known once another report came: opened at the earliest moment that one of them says, resolved at the latest,
 * as severe as one says at most, in whatever order the reports come. Person and comment are those of the report with the earliest
 * opening; where that has none, those of another.
 *
 * @param said what a report says; `isDated`: also when it was opened, rather than now
 * @returns null where it would be resolved before it was opened
 */
export function joinTicket(known: Ticket, said: Ticket & { isDated: boolean }): Ticket | null {
  const resolvedAt = latest(known.resolvedAt, said.resolvedAt)
  const isAfterwards = !said.isDated && resolvedAt !== null && said.at > resolvedAt
  const openedAsSaid = isAfterwards ? null : said.openedAt
  const openedAt = earliest(known.openedAt, openedAsSaid)
  if (openedAt !== null && resolvedAt !== null && openedAt > resolvedAt) return null
  const [first, other] =
    openedAsSaid !== null && (known.openedAt === null || openedAsSaid < known.openedAt) ? [said, known] : [known, said]
  return {
    at: openedAt ?? resolvedAt ?? known.at,
    openedAt,
    resolvedAt,
    severity: gravest(known.severity, said.severity),
    userKey: first.userKey ?? other.userKey,
    comment: first.comment ?? other.comment,
  }
}

export function isSameTicket(one: Ticket, other: Ticket): boolean {
  return textOf(one) === textOf(other)
}

const textOf = ({ openedAt, resolvedAt, severity, userKey, comment }: Ticket) =>
  JSON.stringify([openedAt, resolvedAt, severity, userKey?.replaceAll('-', ''), comment])

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
