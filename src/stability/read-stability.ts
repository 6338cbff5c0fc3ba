import type { Interval } from '../crashes/crash-stats.ts'
import { type KpiName, keyOf, kpis as kpiFacts } from '../kpis/kpi-targets.ts'
import { type Kpis, readKpis } from '../kpis/read-kpis.ts'
import type { Scope } from '../kpis/scope.ts'
import { stretchOf } from '../kpis/stretch.ts'
import { statusOf, type TargetStatus, type Trend } from '../metrics/standing.ts'
import { trendInterval } from '../metrics/standings.ts'
import { trendOf } from '../metrics/trend.ts'
import { once } from '../once.ts'
import type { PeopleCount } from '../people/people.ts'
import { countedPeriod } from '../periods/counted-period.ts'
import { releaseVolumes } from '../releases/release-volumes.ts'
import type { Context } from '../schema-builder/context.ts'
import type { Period } from '../schema-builder/period.ts'
import { type ComponentName, componentNames, components, figureOf } from './component.ts'
import { explain, isPart, worstOf } from './explain.ts'
import { type FactsOver, readFacts } from './read-facts.ts'
import { type Score, type ScoredComponent, scoreOf } from './score.ts'
import { readStabilitySettings } from './stability-settings.ts'
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

const { direction } = kpiFacts.STABILITY_SCORE
const ofTrend = { minute: 'MINUTE', hour: 'HOUR', day: 'DAY' } as const

/** @throws GraphQLError BAD_USER_INPUT for points that are too many */
export function readStability(
  { database, bus, clock, watch }: Pick<Context, 'database' | 'bus' | 'clock' | 'watch'>,
  { projectId, scope, period }: { projectId: number; scope: Scope; period: Period },
): Stability {
  const now = clock.now()
  const byInterval = new Map<Interval, { kpis: Kpis; facts: () => Promise<FactsOver> }>()
  function over(interval: Interval) {
    const known = byInterval.get(interval)
    if (known !== undefined) return known
    const kpis = readKpis({ database, bus }, stretchOf(projectId, scope, period, interval), now)
    const facts = once(async () => {
      const read = await readFacts(kpis, now)
      // Any metric that comes shows that warnings would be heard of. Afterwards none but its own changes a score.
      if (read.whole.WARNINGS === null) watch(`metrics:${projectId}`)
      return read
    })
    const read = { kpis, facts }
    byInterval.set(interval, read)
    return read
  }
  const interval = ofTrend[trendInterval(period).name]
  const { kpis, facts } = over(interval)
  const settings = once(() => readStabilitySettings(database.pool, projectId))

  const score = once(async () => {
    const [{ whole }, { weights }] = await Promise.all([facts(), settings()])
    return scoreOf(whole, weights)
  })
  async function points(of: Interval): Promise<StabilityPoint[]> {
    const [{ parts }, { weights }] = await Promise.all([over(of).facts(), settings()])
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
    kpis: (of) => over(of).kpis,
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
        const status = statusOf(figureOf(name, read.whole), target, kpiFacts[components[name].kpi].direction)
        return { ...component, explanation: wordsFor(name, read, isPart(scope)), target, status }
      })
    },
    async explanation() {
      const [scored, read, target, targets] = await Promise.all([
        score(),
        facts(),
        targetOf('STABILITY_SCORE'),
        targetsOfComponents(),
      ])
      const worst = scored.score === null ? null : worstOf(scored.components)
      const isOfSessions = worst?.name === 'CRASH_FREE_SESSIONS' || worst?.name === 'CRASH_FREE_USERS'
      const release =
        isOfSessions && scope.release === null
          ? worstRelease(await releaseVolumes(database.pool, projectId, scope.environment, period))
          : null
      return explain({ score: scored, target, targets, scope, facts: read, interval, release })
    },
  }
}
