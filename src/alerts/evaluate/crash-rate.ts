import type { SpecOf } from '../rule-spec.ts'
import { type Evaluated, type Evaluating, type Group, judgeGroups } from './evaluating.ts'
import { countSessions, type SessionQuery, type SessionTally } from './sessions.ts'

type Input = Evaluating<SpecOf<'CRASH_RATE'>> | Evaluating<SpecOf<'CRASH_FREE_RATE'>>

/** Crashed sessions of 100, and sessions or users of 100 that met no crash. */
export async function evaluateCrashRate(input: Input): Promise<Evaluated> {
  const { client, rule, spec, now } = input
  const { windowSeconds, environment, release, groupBy, minimumSessions } = spec.form
  const start = new Date(now.getTime() - windowSeconds * 1_000)
  const withUsers = spec.kind === 'CRASH_FREE_RATE' && spec.form.of === 'USERS'
  const query = { projectId: rule.projectId, environment, release, groupBy, withUsers } satisfies Partial<SessionQuery>
  const rate = spec.kind === 'CRASH_RATE' ? crashRate : spec.form.of === 'USERS' ? crashFreeUsers : crashFreeSessions
  const current = await countSessions(client, { ...query, from: start, to: now })
  const before =
    spec.condition?.includes('previous') === true
      ? await countSessions(client, { ...query, from: new Date(start.getTime() - windowSeconds * 1_000), to: start })
      : []
  const previous = new Map(before.map((tally) => [JSON.stringify(tally.labels), rate(tally).value]))
  const groups = current.map(
    (tally): Group => ({
      labels: tally.labels,
      ...rate(tally),
      previous: previous.get(JSON.stringify(tally.labels)) ?? Number.NaN,
    }),
  )
  const title = spec.kind === 'CRASH_RATE' ? 'Crash rate' : withUsers ? 'Crash-free users' : 'Crash-free sessions'
  return judgeGroups(input, groups, { least: minimumSessions, unit: '%', title })
}

const crashRate = ({ sessions, crashedSessions }: SessionTally) => ({
  value: (100 * crashedSessions) / Math.max(1, sessions),
  count: sessions,
})
const crashFreeSessions = ({ sessions, crashedSessions }: SessionTally) => ({
  value: 100 * (1 - crashedSessions / Math.max(1, sessions)),
  count: sessions,
})
const crashFreeUsers = ({ users, crashedUsers }: SessionTally) => ({
  value: 100 * (1 - crashedUsers / Math.max(1, users)),
  count: users,
})
