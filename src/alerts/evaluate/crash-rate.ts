import type { SpecOf } from '../rule-spec.ts'
import { type Evaluated, type Evaluating, type Group, judgeGroups } from './evaluating.ts'
import { countSessions, countUsers, type Tally } from './sessions.ts'

type Input = Evaluating<SpecOf<'CRASH_RATE'>> | Evaluating<SpecOf<'CRASH_FREE_RATE'>>

/** Crashed sessions of 100, and sessions or users of 100 that met no crash. */
export async function evaluateCrashRate(input: Input): Promise<Evaluated> {
  const { client, rule, spec, now } = input
  const { windowSeconds, environment, release, groupBy, minimumSessions } = spec.form
  const start = new Date(now.getTime() - windowSeconds * 1_000)
  const ofUsers = spec.kind === 'CRASH_FREE_RATE' && spec.form.of === 'USERS'
  const rate = spec.kind === 'CRASH_RATE' ? crashRate : crashFreeRate
  const count = (from: Date, to: Date) => {
    const query = { projectId: rule.projectId, environment, release, groupBy, from, to }
    return ofUsers ? countUsers(client, query) : countSessions(client, query)
  }
  const current = await count(start, now)
  const before =
    spec.condition?.includes('previous') === true
      ? await count(new Date(start.getTime() - windowSeconds * 1_000), start)
      : []
  const previous = new Map(before.map((tally) => [JSON.stringify(tally.labels), rate(tally)]))
  const groups = current.map(
    (tally): Group => ({
      labels: tally.labels,
      value: rate(tally),
      count: tally.all,
      previous: previous.get(JSON.stringify(tally.labels)) ?? Number.NaN,
    }),
  )
  const title = spec.kind === 'CRASH_RATE' ? 'Crash rate' : ofUsers ? 'Crash-free users' : 'Crash-free sessions'
  return judgeGroups(input, groups, { least: minimumSessions, unit: '%', title })
}

const crashRate = ({ all, crashed }: Tally) => (100 * crashed) / Math.max(1, all)
const crashFreeRate = (tally: Tally) => 100 - crashRate(tally)
