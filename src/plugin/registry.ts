import type { Report } from '../crashes/report.ts'
import { checkFinding, checkScores } from './answers/finding.ts'
import { checkHealth } from './answers/health.ts'
import { checkHealthScore } from './answers/health-score.ts'
import { checkPreview, checkReceipt } from './answers/notifier-answers.ts'
import { checkRecovery } from './answers/recovery-outcome.ts'
import type { Detector, Finding, Score, Series } from './contract/detector.ts'
import type { Health, HealthCheck } from './contract/health-check.ts'
import type { CustomerFacts, HealthScore, HealthScorer } from './contract/health-score.ts'
import type { Notification, Notifier, PreviewPart, Receipt } from './contract/notifier.ts'
import type { Kind } from './contract/plugin.ts'
import type { RecoveryOrder, RecoveryOutcome, RecoveryStrategy } from './contract/recovery-strategy.ts'
import type { SchemaAddition } from './contract/schema-addition.ts'
import { type Fault, PluginFaults } from './faults.ts'
import type { FailureCode, Outcome } from './guard/call-failure.ts'
import { askClassifiers, askSymbolicators, type Ballot, type Member, type Symbolication } from './panel.ts'
import type { PluginCall, Work } from './plugin-call.ts'
import { dispose, type Listed, type Registered } from './register.ts'
import type { Registration } from './registration.ts'
import { type Replacement, replacePlugin } from './replace-plugin.ts'
import { createRunningPlugin, type RunningPlugin } from './running-plugin.ts'
import type { HostServices } from './services.ts'

export interface StartOptions {
  services: HostServices
  /** Names of plugins that an operator switched off. */
  disabled?: ReadonlySet<string>
  /** Starts only plugins that add one of these. @default all */
  kinds?: readonly Kind[]
  /** Milliseconds that starting one plugin may take, and stopping one. @default 10000 */
  limit?: number
  /** Hears of every change of a plugin's state or circuits. */
  onChange?: (plugin: string) => void
}

/** The plugins of one thread of a running host. What they add no longer changes, unless a plugin is reloaded. */
export interface Registry {
  /** Faults of optional plugins, which were left out or did not start. */
  readonly faults: readonly Fault[]
  readonly plugins: readonly RunningPlugin[]
  /** One symbolicator after the other, each on what the one before resolved. Never rejects. */
  symbolicate(report: Report): Promise<Symbolication>
  /** All classifiers at once, votes in the plugins' order. Never rejects. */
  classify(report: Report): Promise<Ballot>
  /** The names of what plugins that run have added. */
  names(kind: Kind): string[]
  notify(name: string, notification: Notification, work: Required<Work>): Promise<Outcome<Receipt>>
  preview(name: string, notification: Notification): Promise<Outcome<PreviewPart[]>>
  detect(name: string, series: Series, previous: Finding | null): Promise<Outcome<Finding | null>>
  /** Null where the detector gives no scores. */
  score(name: string, series: Series): Promise<Outcome<Score[] | null>>
  /** How a customer fares. */
  scoreHealth(name: string, facts: CustomerFacts): Promise<Outcome<HealthScore>>
  recover(name: string, order: RecoveryOrder, work: Required<Work>): Promise<Outcome<RecoveryOutcome>>
  checkHealth(name: string): Promise<Outcome<Health>>
  /** Calls something of a plugin's schema addition. */
  resolve(plugin: string, run: (addition: SchemaAddition, call: PluginCall) => unknown): Promise<Outcome<unknown>>
  /** Stops it and no longer calls it. The fault says that it would not stop. */
  disable(plugin: string): Promise<Fault | null>
  enable(plugin: string): Promise<Fault | null>
  /** Closes all its circuits. */
  resetCircuits(plugin: string): void
  /** Takes the plugin in, in place of the one of its name, when it registers and starts; else leaves all as it is. */
  replace(listed: Listed): Promise<Replacement>
  /** Stops in reverse order; gives the faults of plugins that would not. Does nothing the second time. */
  stop(): Promise<Fault[]>
}

/**
 * Starts plugins one by one. Throws `PluginFaults` when a required one does not start; those that had started are stopped
 * first.
 */
export async function openRegistry(registration: Registration, options: StartOptions): Promise<Registry> {
  const { services, disabled = new Set(), kinds, limit = 10_000, onChange = () => {} } = options
  let faults = [...registration.faults]
  const run = (item: Registered) => createRunningPlugin(item, { services, limit, onChange })
  const isWanted = ({ additions }: Registered) =>
    kinds === undefined || additions.some(({ kind }) => kinds.includes(kind))
  for (const item of registration.registered) if (!isWanted(item)) await dispose(item.plugin)
  const plugins = registration.registered.filter(isWanted).map(run)
  for (const plugin of plugins) {
    const fault = disabled.has(plugin.item.name) ? await plugin.stop('DISABLED') : await plugin.start()
    if (fault === null) continue
    faults.push(fault)
    if (fault.required) throw new PluginFaults([...faults, ...(await stopAll(plugins))])
  }

  let members = takeRoll(plugins)
  let stopped: Promise<Fault[]> | null = null
  let last: Promise<unknown> = Promise.resolve()

  /** One change after the other: two must not meet halfway. */
  function inTurn<T>(change: () => Promise<T>): Promise<T> {
    const done = last.then(change).finally(() => {
      members = takeRoll(plugins)
    })
    last = done.catch(() => {})
    return done
  }

  async function ask<Answer>(
    kind: Kind,
    name: string,
    call: (value: never, call: PluginCall) => unknown,
    check: (answer: unknown) => Answer,
    work?: Work,
  ): Promise<Outcome<Answer>> {
    const plugin = plugins.find(({ additions }) => additions.some((one) => one.kind === kind && one.name === name))
    if (plugin === undefined) return refuse('', name, 'UNKNOWN', `There is no ${kind} "${name}".`)
    if (plugin.state !== 'RUNNING') {
      return refuse(plugin.item.name, name, 'DISABLED', `The plugin is ${plugin.state.toLowerCase()}.`)
    }
    const { guard, value } = plugin.additions.find((one) => one.kind === kind && one.name === name)!
    return guard.run((pluginCall) => call(value as never, pluginCall), check, work)
  }

  /** What the plugin says for people, without its secrets. */
  const masked =
    <T extends { note?: string | undefined }>(name: string, check: (answer: unknown) => T) =>
    (answer: unknown): T => {
      const read = check(answer)
      const owner = plugins.find(({ additions }) => additions.some((one) => one.name === name))
      return owner && read.note !== undefined ? { ...read, note: owner.item.secrets.mask(read.note) } : read
    }

  const named = (name: string) => plugins.find(({ item }) => item.name === name)

  return {
    get faults() {
      return faults
    },
    plugins,
    symbolicate: (report) => askSymbolicators(members.symbolicator ?? [], report),
    classify: (report) => askClassifiers(members.classifier ?? [], report),
    names: (kind) => (members[kind] ?? []).map(({ addition }) => addition.name),
    notify: (name, notification, work) =>
      ask(
        'notifier',
        name,
        (notifier: Notifier, call) => notifier.notify(notification, call),
        masked(name, checkReceipt),
        work,
      ),
    preview: (name, notification) =>
      ask('notifier', name, (notifier: Notifier, call) => notifier.preview(notification, call), checkPreview),
    detect: (name, series, previous) =>
      ask('detector', name, (detector: Detector, call) => detector.detect(series, previous, call), checkFinding),
    score: (name, series) =>
      ask(
        'detector',
        name,
        (detector: Detector, call) => detector.score?.(series, call) ?? null,
        (answer) => (answer === null ? null : checkScores(answer, series)),
      ),
    scoreHealth: (name, facts) =>
      ask('healthScorer', name, (scorer: HealthScorer, call) => scorer.score(facts, call), checkHealthScore),
    recover: (name, order, work) =>
      ask(
        'recoveryStrategy',
        name,
        (strategy: RecoveryStrategy, call) => strategy.recover(order, call),
        masked(name, (answer) => checkRecovery(answer, order)),
        work,
      ),
    checkHealth: (name) =>
      ask('healthCheck', name, (one: HealthCheck, call) => one.check(call), masked(name, checkHealth)),
    resolve: (plugin, run) =>
      ask(
        'schema',
        plugin,
        (addition: SchemaAddition, call) => run(addition, call),
        (answer) => answer,
      ),
    disable: (name) => inTurn(async () => (await named(name)?.stop('DISABLED')) ?? null),
    enable: (name) =>
      inTurn(async () => {
        const plugin = named(name)
        return plugin === undefined || plugin.state === 'RUNNING' ? null : plugin.start()
      }),
    resetCircuits(name) {
      for (const { guard } of named(name)?.additions ?? []) guard.resetCircuit()
    },
    replace: (listed) =>
      inTurn(async () => {
        const replacement = await replacePlugin(listed, plugins, run, isWanted)
        const isMended = ({ plugin }: Fault) => plugin === listed.name || plugin === listed.called
        if (replacement.taken) faults = faults.filter((fault) => !isMended(fault))
        return replacement
      }),
    stop() {
      stopped ??= inTurn(() => stopAll(plugins))
      return stopped
    },
  }
}

/** What may be called now, by kind. */
function takeRoll(plugins: readonly RunningPlugin[]): Partial<Record<Kind, Member[]>> {
  const members = plugins
    .filter(({ state }) => state === 'RUNNING')
    .flatMap(({ item, additions }) => additions.map((addition) => ({ plugin: item.name, addition })))
  return Object.groupBy(members, ({ addition }) => addition.kind)
}

function refuse(plugin: string, name: string, code: FailureCode, message: string): Outcome<never> {
  return { ok: false, failure: { plugin, name, code, message, retryAfterSeconds: null, permanent: code === 'UNKNOWN' } }
}

async function stopAll(plugins: readonly RunningPlugin[]): Promise<Fault[]> {
  const faults: Fault[] = []
  for (const plugin of plugins.toReversed()) {
    const fault = await plugin.stop(plugin.state === 'RUNNING' ? 'STOPPED' : plugin.state)
    if (fault !== null) faults.push(fault)
  }
  return faults
}
