import { backtestRule } from '../alerts/backtest-rule.ts'
import { backtestStored, CannotTry } from '../alerts/backtest-stored.ts'
import { levelsFault } from '../alerts/levels-in-force.ts'
import { type RuleWords, readRule, type WordsOf } from '../alerts/read-rule.ts'
import type { RuleInput } from '../alerts/rule-input.ts'
import { faultOfSeries } from '../metrics/check-reading.ts'
import { type MetricDefinition, metricDefinition } from '../metrics/definition.ts'
import { rollUpProject } from '../metrics/roll-up.ts'
import { pluginFailed } from '../plugin/schema-additions/plugin-failed.ts'
import { unitFactor } from '../plugin/units.ts'
import { readableProject } from '../projects/readable-project.ts'
import type { Context } from '../schema-builder/context.ts'
import { badInput } from '../schema-builder/errors.ts'
import { type PeriodInput, readPeriod } from '../schema-builder/period.ts'
import { inArrivalOrder, type PastSample } from './arrival-order.ts'
import { type StoredInput, storedSamples } from './stored-samples.ts'
import { DetectorFailed, TooSlow, tryDetector } from './try-detector.ts'
import type { Verdict } from './verdict.ts'

export const MOST_SAMPLES = 50_000
/** A rule looks at its whole window anew for each sample. */
export const MOST_SAMPLES_OF_RULE = 10_000

export interface BacktestInput {
  project?: string | null | undefined
  detector?: string | null | undefined
  rule?: RuleInput | null | undefined
  samples?: readonly { at: Date; value?: number | null | undefined }[] | null | undefined
  stored?: StoredInput | null | undefined
  period?: PeriodInput | null | undefined
  metric?: string | null | undefined
  unit?: string | null | undefined
}

export interface Backtest {
  metric: string
  points: Verdict[]
}

/** @throws GraphQLError BAD_USER_INPUT, PLUGIN_FAILED */
export async function backtest(input: BacktestInput, context: Context): Promise<Backtest> {
  const { detector, rule } = input
  if ((detector == null) === (rule == null)) throw badInput('A backtest needs either `detector` or `rule`.')
  const sources = [input.samples, input.stored, input.period].filter((source) => source != null)
  if (sources.length !== 1 || (input.period != null && rule == null)) {
    throw badInput('A backtest needs either `samples` or `stored`, or for a rule `period`.')
  }
  if (detector != null && !context.plugins.detectors.names('detector').includes(detector)) {
    const names = context.plugins.detectors.names('detector').join(', ')
    throw badInput(`There is no detector "${shown(detector)}"; there are ${names || 'none'}.`)
  }
  const metric = input.metric ?? input.stored?.metric ?? rule?.metric?.metric ?? rule?.noData?.metric ?? 'samples'
  if (faultOfSeries({ name: metric, labels: {} }) !== null) throw badInput('No metric has such a name.')
  if (rule != null) return { metric, points: await tryRule(input, rule, context) }
  const { samples, unit } = await read(input, MOST_SAMPLES, context)
  return {
    metric,
    points: await ask(
      detector!,
      { metric: input.metric ?? input.stored?.metric ?? 'The series', unit },
      samples,
      context,
    ),
  }
}

const shown = (name: string) => name.slice(0, 100)

async function read(
  { project: asked, rule, samples, stored, unit }: BacktestInput,
  most: number,
  context: Context,
): Promise<{ samples: PastSample[]; unit: string | null }> {
  if (unit != null && !/^[^\p{C}]{1,63}$/u.test(unit)) throw badInput('A unit has 1 to 63 printable characters.')
  const slug = asked ?? rule?.project ?? null
  const project = slug === null ? null : await readableProject(slug, context)
  if (samples != null) {
    if (samples.length > most)
      throw badInput(`At most ${most} samples can be tried at once; these are ${samples.length}.`)
    return {
      samples: inArrivalOrder(samples.map(({ at, value }) => ({ at, value: value ?? null }))),
      unit: unit ?? null,
    }
  }
  if (project === null) throw badInput('Stored samples are those of a `project`.')
  const found = await storedSamples(project.id, stored!, context)
  return { samples: found.samples, unit: unit ?? found.unit }
}

async function tryRule(input: BacktestInput, rule: RuleInput, context: Context): Promise<Verdict[]> {
  const words = readRule(rule)
  if ('message' in words) throw badInput(words.message)
  const { id: projectId } = await readableProject(input.project ?? rule.project, context)
  const definition =
    words.spec.kind === 'METRIC' ? await definitionOf(projectId, words.spec.form.metric, context) : null
  const fault = definition === null ? null : levelsFault(words.spec, definition)
  if (fault !== null) throw badInput(fault.message)
  if (input.period != null) return tryOverPeriod(words, projectId, input.period, context)
  if (definition === null || !isAboutMetric(words)) {
    throw badInput(
      `Only rules of kind METRIC can be tried on samples; this one is of kind ${words.kind}, and is tried over a \`period\`.`,
    )
  }
  const { samples, unit } = await read(input, MOST_SAMPLES_OF_RULE, context)
  const factor = unitFactor(unit, definition.unit)
  if (factor === null) throw badInput(`The samples are in ${unit}, which is no ${definition.unit}.`)
  const converted = samples.map(({ at, value }) => ({ at, value: value === null ? null : value * factor }))
  return backtestRule(words, converted, definition)
}

const isAboutMetric = (words: RuleWords): words is WordsOf<'METRIC'> => words.spec.kind === 'METRIC'

function definitionOf(projectId: number, metric: string, context: Context): Promise<MetricDefinition> {
  context.watch(`metric:${projectId}:${metric}`)
  return metricDefinition(context.database.pool, projectId, metric)
}

async function tryOverPeriod(
  words: RuleWords,
  projectId: number,
  period: PeriodInput,
  context: Context,
): Promise<Verdict[]> {
  const moments = readPeriod(period, context)
  await rollUpProject(context, projectId)
  try {
    return await context.database.transaction((client) => backtestStored(client, projectId, words, moments))
  } catch (thrown) {
    throw thrown instanceof CannotTry ? badInput(thrown.message) : thrown
  }
}

async function ask(
  detector: string,
  about: { metric: string; unit: string | null },
  samples: readonly PastSample[],
  context: Context,
): Promise<Verdict[]> {
  try {
    return await tryDetector(context.plugins.detectors, detector, about, samples)
  } catch (thrown) {
    if (thrown instanceof TooSlow) throw badInput(thrown.message)
    if (thrown instanceof DetectorFailed)
      throw pluginFailed(thrown.failure.plugin, 'Query.backtest', thrown.failure, context)
    throw thrown
  }
}
