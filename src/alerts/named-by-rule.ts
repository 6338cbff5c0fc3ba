import type pg from 'pg'
import { playbookOf } from '../incidents/playbooks.ts'
import { metricDefinition } from '../metrics/definition.ts'
import type { AlertRule } from '../storage/generated/client.ts'
import type { Refusal } from './alerting.ts'
import { levelsFault } from './levels-in-force.ts'
import { type RuleSpec, readSpec, takesLevelsOfMetric } from './rule-spec.ts'

type Naming = Pick<AlertRule, 'projectId' | 'spec' | 'muteTimes' | 'playbook'>

/**
 * Why a rule cannot name what it names. Only what it did not name before is asked for, so that a mute time or a playbook
 * that somebody deleted keeps nobody from changing the rest of a rule.
 */
export async function refusalOfNames(client: pg.ClientBase, rule: Naming, before: Naming | null): Promise<Refusal> {
  const { projectId, muteTimes, playbook } = rule
  const unknown = await unknownMuteTime(
    client,
    projectId,
    muteTimes.filter((name) => !before?.muteTimes.includes(name)),
  )
  if (unknown !== null) {
    return { code: 'NOT_FOUND', message: `There is no mute time "${unknown}".`, path: ['muteTimes'] }
  }
  if (playbook !== null && playbook !== before?.playbook && (await playbookOf(client, projectId, playbook)) === null) {
    return { code: 'NOT_FOUND', message: `There is no playbook "${playbook}".`, path: ['playbook'] }
  }
  const spec = readSpec(rule.spec)
  const metric = metricOfLevels(spec)
  if (metric === null || (before !== null && metric === metricOfLevels(readSpec(before.spec)))) return null
  const fault = levelsFault(spec, await metricDefinition(client, projectId, metric))
  return fault === null ? null : { code: 'INVALID', ...fault }
}

/** The metric whose levels are the rule's thresholds; null: it has its own. */
const metricOfLevels = (spec: RuleSpec): string | null =>
  spec.kind === 'METRIC' && takesLevelsOfMetric(spec) ? spec.form.metric : null

/** The first of these names that no mute time of the project has. */
async function unknownMuteTime(
  client: pg.ClientBase,
  projectId: number,
  names: readonly string[],
): Promise<string | null> {
  if (names.length === 0) return null
  const { rows } = await client.query<{ name: string }>(
    'SELECT name FROM mute_time WHERE project_id = $1 AND name = ANY($2)',
    [projectId, names],
  )
  const known = new Set(rows.map(({ name }) => name))
  return names.find((name) => !known.has(name)) ?? null
}
