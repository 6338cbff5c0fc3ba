import { userKeyOf } from '../../crashes/user-key.ts'
import type { SessionCountRow } from '../../sessions/record-session-counts.ts'
import { NOBODY, type SessionRow } from '../../sessions/record-sessions.ts'
import type { ReceivedCount, SessionUpdate } from './session.ts'

interface Owner {
  projectId: number
  userSalt: string
}

export function sessionRow(update: SessionUpdate, { projectId, userSalt }: Owner): SessionRow {
  return {
    projectId,
    startedAt: update.startedAt,
    sid: update.sid,
    release: update.release,
    environment: update.environment,
    userKey: update.did === null ? null : userKeyOf(userSalt, projectId, update.did),
    status: update.status.toUpperCase() as SessionRow['status'],
    errors: update.errors,
    duration: update.durationSeconds,
  }
}

export function sessionCountRow(count: ReceivedCount, { projectId, userSalt }: Owner): SessionCountRow {
  const { startedAt, release, environment, exited, errored, abnormal, unhandled, crashed } = count
  return {
    projectId,
    startedAt,
    release,
    environment,
    userKey: count.did === null ? NOBODY : userKeyOf(userSalt, projectId, count.did),
    exited,
    errored,
    abnormal,
    unhandled,
    crashed,
    receipt: count.receipt,
  }
}
