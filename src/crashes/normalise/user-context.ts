import type { UserContext } from '../report.ts'
import { isJson, jsonOr, knownText } from './json.ts'
import { readRecentActions } from './recent-actions.ts'
import { readScreen } from './screen.ts'
import { firstAmount, firstOf, firstText, places, type Sources, spellings } from './sources.ts'
import { plausibleTime } from './times.ts'

const username = spellings('username', 'user_name', 'name')
const role = spellings('role', 'user_role')
const taggedRole = ['role', 'user.role', 'user_role']
const workflow = spellings('workflow', 'current_workflow', 'active_workflow')
const seconds = spellings('session_seconds', 'session_duration', 'session_length')
const ownSeconds = [...spellings('seconds', 'duration', 'length'), ...seconds]
const started = spellings('started', 'started_at', 'start_time')
const appStart = spellings('app_start_time')

/** Who met the crash and what they were doing. Null when nothing is known. */
export function readUserContext(sources: Sources, transaction: string | null): UserContext | null {
  const { contexts, tags, extra, user, breadcrumbs } = sources
  const from = places(user, user.data, contexts.user, extra.user)
  const context: UserContext = {
    id: knownText(user.id) ?? knownText(jsonOr(contexts.user).id),
    username: firstText(from, username),
    role: firstText(from, role) ?? firstText(places(tags), taggedRole) ?? firstText(places(extra), role),
    screen: readScreen(sources, transaction),
    workflow: readWorkflow(sources),
    recentActions: readRecentActions(breadcrumbs),
    sessionSeconds: readSessionSeconds(sources),
  }
  const { recentActions, ...single } = context
  return recentActions.length > 0 || Object.values(single).some((value) => value !== null) ? context : null
}

function readWorkflow({ contexts, tags, extra, user }: Sources): string | null {
  const own = contexts.workflow
  return (
    (isJson(own) ? firstText([own], ['name', 'id']) : knownText(own)) ??
    firstText(places(tags, contexts.user, contexts.app, contexts.business, user.data, extra.user, extra), workflow)
  )
}

/** From a length in seconds, else from when the session or the app began. */
function readSessionSeconds({ contexts, extra, at, arrival, notes }: Sources): number | null {
  const session = places(contexts.session, extra.session)
  const told =
    firstAmount(session, ownSeconds, notes) ??
    firstAmount(places(contexts.user, contexts.app, extra.user, extra), seconds, notes)
  if (told !== null) return told
  const start = firstOf(session, started) ?? firstOf(places(contexts.app), appStart)
  const began = plausibleTime(start, 'The start of the session', arrival, notes)
  const lasted = began === null ? -1 : (at.getTime() - began.getTime()) / 1000
  return lasted >= 0 ? lasted : null
}
