import type { Interval } from '../crashes/crash-stats.ts'
import { type KpiName, kpiKinds } from '../kpis/kpi-kinds.ts'
import { keyOf } from '../kpis/kpi-targets.ts'
import { type Asked, keyOf as keyOfAsked, kpisAsked } from '../kpis/kpis-asked.ts'
import type { Kpis } from '../kpis/read-kpis.ts'
import { isEverything } from '../kpis/scope.ts'
import { statusOf, type TargetStatus, type Trend } from '../metrics/standing.ts'
import { trendInterval } from '../metrics/standings.ts'
import { trendOf } from '../metrics/trend.ts'
import { once } from '../once.ts'
import type { PeopleCount } from '../people/people.ts'
import { countedPeriod } from '../periods/counted-period.ts'
import { readSetting } from '../projects/settings.ts'
import { releaseVolumes } from '../releases/release-volumes.ts'
import type { Context } from '../schema-builder/context.ts'
import { oncePerExecution } from '../schema-builder/once-per-execution.ts'
import { MONTH, type Period, readPeriod } from '../schema-builder/period.ts'
import { type ComponentName, componentNames, components, figureOf } from './component.ts'
import { explain, worstOf } from './explain.ts'
import { type FactsOver, readFacts } from './read-facts.ts'
import { type Score, type ScoredComponent, scoreOf } from './score.ts'
import { stabilitySettings } from './stability-settings.ts'
import { wordsFor } from './words.ts'
import { worstRelease } from './worst-release.ts'

export interface StabilityComponent extends ScoredComponent {
  explanation: string
  target: number | null
  status: TargetStatus
}

export interface StabilityPoint {
  at: Date
  score: number | null
}

/** How stable an app is, read when it is asked for; what several fields are made of is read once. */
export interface Stability {
  projectId: number
  /** What sessions were counted of. */
  counted: Period
  kpis(interval: Interval): Kpis
  target(): Promise<number | null>
  status(): Promise<TargetStatus>
  trend(): Promise<Trend>
  score(): Promise<Score>
  facts(): Promise<FactsOver>
  people(): Promise<PeopleCount>
  components(): Promise<StabilityComponent[]>
  explanation(): Promise<string>
  points(interval: Interval): Promise<StabilityPoint[]>
}

const { direction } = kpiKinds.STABILITY_SCORE
const ofTrend = { minute: 'MINUTE', hour: 'HOUR', day: 'DAY' } as const

const shared = oncePerExecution<Stability>()

/** @throws GraphQLError BAD_USER_INPUT for what cannot be read, as points that are too many */
export function stabilityAsked(projectId: number, asked: Asked, context: Context): Stability {
  return shared(context, keyOfAsked(projectId, asked), () => {
    return readStability(projectId, { asked, period: readPeriod(asked.period, context, MONTH) }, context)
  })
}

function readStability(
  projectId: number,
  { asked, period }: { asked: Asked; period: Period },
  context: Context,
): Stability {
  const { database, watch } = context
  const factsBy = new Map<Interval, () => Promise<FactsOver>>()
  const kpisBy = (interval: Interval) => kpisAsked(projectId, asked, interval, context)
  function factsOver(interval: Interval): Promise<FactsOver> {
    const facts =
      factsBy.get(interval) ??
      once(async () => {
        const read = await readFacts(kpisBy(interval))
        // Any metric that comes shows that warnings would be heard of. Afterwards none but its own changes a score.
        if (read.whole.WARNINGS === null) watch(`metrics:${projectId}`)
        return read
      })
    factsBy.set(interval, facts)
    return facts()
  }
  const interval = ofTrend[trendInterval(period).name]
  const kpis = kpisBy(interval)
  const { scope, now } = kpis.query
  const facts = () => factsOver(interval)
  const settings = once(() => readSetting(database.pool, projectId, stabilitySettings))

  const score = once(async () => {
    const [{ whole }, { weights }] = await Promise.all([facts(), settings()])
    return scoreOf(whole, weights)
  })
  async function points(of: Interval): Promise<StabilityPoint[]> {
    const [{ parts }, { weights }] = await Promise.all([factsOver(of), settings()])
    return parts.map((part) => ({ at: part.at, score: scoreOf(part, weights).score }))
  }
  const targetOf = async (kpi: KpiName) =>
    (await kpis.settings()).targets.get(keyOf({ kpi, severity: null, warningType: null })) ?? null

  async function targetsOfComponents() {
    const targets = await Promise.all(componentNames.map(async (name) => [name, await targetOf(components[name].kpi)]))
    return Object.fromEntries(targets) as Record<ComponentName, number | null>
  }

  return {
    projectId,
    counted: countedPeriod(period),
    kpis: kpisBy,
    score,
    facts,
    points,
    people: async () => (await kpis.sessionFigures()).whole.users,
    target: () => targetOf('STABILITY_SCORE'),
    async status() {
      const [{ score: value }, target] = await Promise.all([score(), targetOf('STABILITY_SCORE')])
      return statusOf(value, target, direction)
    },
    async trend() {
      const known = (await points(interval)).flatMap(({ at, score }) => (score === null ? [] : [{ at, value: score }]))
      return trendOf(known, direction)
    },
    async components() {
      const [{ components: scored }, read, targets] = await Promise.all([score(), facts(), targetsOfComponents()])
      return scored.map((component) => {
        const { name } = component
        const target = targets[name]
        const status = statusOf(figureOf(name, read.whole), target, kpiKinds[components[name].kpi].direction)
        return { ...component, explanation: wordsFor(name, read, isEverything(scope)), target, status }
      })
    },
    async explanation() {
      const [scored, read, target, targets] = await Promise.all([
        score(),
        facts(),
        targetOf('STABILITY_SCORE'),
        targetsOfComponents(),
      ])
      const worst = worstOf(scored.components)
      const isOfSessions = worst?.name === 'CRASH_FREE_SESSIONS' || worst?.name === 'CRASH_FREE_USERS'
      const release =
        isOfSessions && scope.release === null
          ? worstRelease(await releaseVolumes(database, projectId, scope.environment, period))
          : null
      return explain({ score: scored, target, targets, scope, facts: read, interval, now, release })
    },
  }
}
