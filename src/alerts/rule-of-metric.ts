import { definitionOf, type KnownMetric, type MetricDefinition } from '../metrics/definition.ts'
import type { Context } from '../schema-builder/context.ts'
import { inForce } from './levels-in-force.ts'
import { readSpec, type SpecOf, takesLevelsOfMetric } from './rule-spec.ts'

export interface RuleOfMetric {
  projectId: number
  spec: SpecOf<'METRIC'>
}

/** A stored rule, where it is about a metric. */
export function ruleOfMetric({ projectId, spec }: { projectId: number; spec: unknown }): RuleOfMetric | null {
  const read = readSpec(spec)
  return read.kind === 'METRIC' ? { projectId, spec: read } : null
}

/** A rule with the thresholds that it has at the moment. */
export async function specInForce({ projectId, spec }: RuleOfMetric, context: Context): Promise<SpecOf<'METRIC'>> {
  if (!takesLevelsOfMetric(spec)) return spec
  const { metric } = spec.form
  context.watch(`metric:${projectId}:${metric}`)
  return inForce(spec, (await definitionsFor(projectId, context))(metric))
}

type Definitions = (metric: string) => MetricDefinition

const asked = new WeakMap<Context, Map<number, Promise<Definitions>>>()

/** Of all metrics that rules of the project are about, read once for an answer. */
function definitionsFor(projectId: number, context: Context): Promise<Definitions> {
  const byProject = asked.get(context) ?? new Map<number, Promise<Definitions>>()
  asked.set(context, byProject)
  const definitions = byProject.get(projectId) ?? readDefinitions(projectId, context)
  byProject.set(projectId, definitions)
  return definitions
}

async function readDefinitions(projectId: number, { database }: Context): Promise<Definitions> {
  const { rows } = await database.pool.query<KnownMetric & { name: string }>(
    `SELECT name, kind, unit, definition FROM metric WHERE project_id = $1 AND name IN
       (SELECT spec -> 'form' ->> 'metric' FROM alert_rule WHERE project_id = $1 AND kind = 'METRIC')`,
    [projectId],
  )
  const known = new Map(rows.map((row) => [row.name, row]))
  return (metric) => definitionOf(metric, known.get(metric) ?? null)
}
