import { backtestRule } from '../alerts/backtest-rule.ts'
import type { RuleInput } from '../alerts/rule-input.ts'
import { faultOfSeries } from '../metrics/check-reading.ts'
import { pluginFailed } from '../plugin/schema-additions/plugin-failed.ts'
import { readableProject } from '../projects/readable-project.ts'
import type { Context } from '../schema-builder/context.ts'
import { badInput } from '../schema-builder/errors.ts'
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
  if ((input.samples == null) === (input.stored == null)) {
    throw badInput('A backtest needs either `samples` or `stored`.')
  }
  if (detector != null && !context.plugins.detectors.names('detector').includes(detector)) {
    const names = context.plugins.detectors.names('detector').join(', ')
    throw badInput(`There is no detector "${shown(detector)}"; there are ${names || 'none'}.`)
  }
  const metric = input.metric ?? input.stored?.metric ?? rule?.metric?.metric ?? 'samples'
  if (faultOfSeries({ name: metric, labels: {} }) !== null) throw badInput('No metric has such a name.')
  const most = rule == null ? MOST_SAMPLES : MOST_SAMPLES_OF_RULE
  const { samples, unit } = await read(input, most, context)
  const points = rule != null ? tryRule(rule, samples) : await ask(detector!, { metric, unit }, samples, context)
  return { metric, points }
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

function tryRule(rule: RuleInput, samples: readonly PastSample[]): Verdict[] {
  try {
    return backtestRule(rule, samples)
  } catch (thrown) {
    throw thrown instanceof Error ? badInput(thrown.message) : thrown
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
