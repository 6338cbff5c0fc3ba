import type { GraphQLSchema } from 'graphql'
import type { Report } from '../crashes/report.ts'
import { checkFinding } from './answers/finding.ts'
import { checkHealth } from './answers/health.ts'
import { checkPreview, checkReceipt } from './answers/notifier-answers.ts'
import { checkRecovery } from './answers/recovery-outcome.ts'
import type { Finding, Series } from './contract/detector.ts'
import type { Health } from './contract/health-check.ts'
import type { Notification, PreviewPart, Receipt } from './contract/notifier.ts'
import type { Host, Kind } from './contract/plugin.ts'
import type { RecoveryOrder, RecoveryOutcome } from './contract/recovery-strategy.ts'
import { type Fault, PluginFaults } from './faults.ts'
import type { FailureCode, Outcome } from './guard/call-failure.ts'
import type { Addition } from './open-host.ts'
import { askClassifiers, askSymbolicators, type Ballot, type Member, type Symbolication } from './panel.ts'
import type { PluginCall, Work } from './plugin-call.ts'
import { type Listed, type Registered, registerOne, registerPlugins } from './register.ts'
import { createRunningPlugin, type RunningPlugin } from './running-plugin.ts'
import { type FittingAddition, fitAdditions } from './schema-additions/fit-additions.ts'
import type { HostServices } from './services.ts'

/** Plugins that are registered and may be started. */
export interface Registration {
  registered: readonly Registered[]
  /** Their additions to the schema, which fit it and each other. */
  schemas: readonly FittingAddition[]
  /** Faults of optional plugins, which are left out. */
  faults: readonly Fault[]
}

/**
 * Registers all plugins, which has no side effects. Throws `PluginFaults` with everything found when a required one cannot
 * be used.
 *
 * @param found faults met while loading, to be reported together with those met here
 * @param product the schema that additions to it must fit; null where nobody asks GraphQL, so that they are passed over
 */
export async function registerAll(
  listed: readonly Listed[],
  found: readonly Fault[],
  product: GraphQLSchema | null,
): Promise<Registration> {
  const { registered, faults: registerFaults } = await registerPlugins(listed, found)
  const { schemas, faults: schemaFaults } = fitSchemas(registered, product)
  const faults = [...found, ...registerFaults, ...schemaFaults]
  const mustStop = faults.some(({ required }) => required)
  const unfit = new Set(schemaFaults.map(({ plugin }) => plugin))
  const usable = mustStop ? [] : registered.filter(({ name }) => !unfit.has(name))
  for (const item of listed) {
    if ('dispose' in item.plugin && !usable.some(({ plugin }) => plugin === item.plugin)) await item.plugin.dispose()
  }
  if (mustStop) throw new PluginFaults(faults)
  return { registered: usable, schemas, faults }
}

function fitSchemas(registered: readonly Registered[], product: GraphQLSchema | null) {
  if (product === null) return { schemas: [], faults: [] }
  const additions = registered.flatMap(({ name, plugin, additions }) =>
    additions
      .filter((addition): addition is Addition<'schema'> => addition.kind === 'schema')
      .map(({ value }) => ({ plugin: name, ownName: plugin.name, addition: value })),
  )
  const { fitting, problems } = fitAdditions(product, additions)
  const isRequired = (name: string) => registered.find((one) => one.name === name)?.required ?? true
  return {
    schemas: fitting,
    faults: problems.map((problem) => ({ ...problem, required: isRequired(problem.plugin) })),
  }
}

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
  recover(name: string, order: RecoveryOrder, work: Required<Work>): Promise<Outcome<RecoveryOutcome>>
  checkHealth(name: string): Promise<Outcome<Health>>
  /** Calls something of a plugin's schema addition. */
  resolve(
    plugin: string,
    run: (addition: Parameters<Host['schema']>[0], call: PluginCall) => unknown,
  ): Promise<Outcome<unknown>>
  /** Stops it and no longer calls it. The fault says that it would not stop. */
  disable(plugin: string): Promise<Fault | null>
  enable(plugin: string): Promise<Fault | null>
  /** Closes all its circuits. */
  resetCircuits(plugin: string): void
  /** Takes the new one in when it registers and starts, and stops the old one then; else leaves all as it is. */
  replace(listed: Listed): Promise<Fault[]>
  /** Stops in reverse order; gives the faults of plugins that would not. Does nothing the second time. */
  stop(): Promise<Fault[]>
}

/**
 * Starts plugins one by one. Throws `PluginFaults` when a required one does not start; those that had started are stopped
 * first.
 */
export async function openRegistry(registration: Registration, options: StartOptions): Promise<Registry> {
  const { services, disabled = new Set(), kinds, limit = 10_000, onChange = () => {} } = options
  const faults = [...registration.faults]
  const run = (item: Registered) => createRunningPlugin(item, { services, limit, onChange })
  const plugins = registration.registered
    .filter(({ additions }) => kinds === undefined || additions.some(({ kind }) => kinds.includes(kind)))
    .map(run)
  for (const plugin of plugins) {
    const fault = disabled.has(plugin.item.name) ? await off(plugin) : await plugin.start()
    if (fault === null) continue
    faults.push(fault)
    if (fault.required) throw new PluginFaults([...faults, ...(await stopAll(plugins))])
  }

  let members = takeRoll(plugins)
  let stopped: Promise<Fault[]> | null = null

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

  const named = (name: string) => plugins.find(({ item }) => item.name === name)
  const afterChange = async <T>(change: Promise<T>): Promise<T> => {
    try {
      return await change
    } finally {
      members = takeRoll(plugins)
    }
  }

  return {
    faults,
    plugins,
    symbolicate: (report) => askSymbolicators(members.symbolicator ?? [], report),
    classify: (report) => askClassifiers(members.classifier ?? [], report),
    names: (kind) => (members[kind] ?? []).map(({ addition }) => addition.name),
    notify: (name, notification, work) =>
      ask('notifier', name, (notifier: Notifier, call) => notifier.notify(notification, call), checkReceipt, work),
    preview: (name, notification) =>
      ask('notifier', name, (notifier: Notifier, call) => notifier.preview(notification, call), checkPreview),
    detect: (name, series, previous) =>
      ask('detector', name, (detector: Detector, call) => detector.detect(series, previous, call), checkFinding),
    recover: (name, order, work) =>
      ask(
        'recoveryStrategy',
        name,
        (strategy: Strategy, call) => strategy.recover(order, call),
        (answer) => checkRecovery(answer, order),
        work,
      ),
    checkHealth: (name) => ask('healthCheck', name, (one: HealthCheck, call) => one.check(call), checkHealth),
    resolve: (plugin, run) =>
      ask(
        'schema',
        plugin,
        (addition: Schema, call) => run(addition, call),
        (answer) => answer,
      ),
    disable: (name) => afterChange(named(name)?.stop('DISABLED') ?? Promise.resolve(null)),
    enable: (name) => afterChange(startAgain(named(name))),
    resetCircuits(name) {
      for (const { guard } of named(name)?.additions ?? []) guard.resetCircuit()
    },
    replace: (listed) => afterChange(replace(listed)),
    stop() {
      stopped ??= stopAll(plugins)
      return stopped
    },
  }

  async function replace(listed: Listed): Promise<Fault[]> {
    const found: Fault[] = []
    const item = await registerOne(listed, (code, message) =>
      found.push({ code, plugin: listed.name, message, required: listed.required }),
    )
    const at = plugins.findIndex(({ item }) => item.name === listed.name)
    for (const { kind, name } of item?.additions ?? []) {
      const owner = plugins.find(
        (other, index) => index !== at && other.additions.some((one) => one.kind === kind && one.name === name),
      )
      if (owner === undefined) continue
      const message = `adds the ${kind} "${name}", a name that "${owner.item.name}" has already taken.`
      found.push({ code: 'ADDITION_NAME_TAKEN', plugin: listed.name, message, required: listed.required })
    }
    if (item === null || found.length > 0) return found
    const next = run(item)
    const old = plugins[at]
    if (old?.state === 'DISABLED') {
      plugins[at] = next
      await off(next)
      return []
    }
    const fault = await next.start()
    if (fault !== null) return [fault]
    if (old === undefined) plugins.push(next)
    else plugins[at] = next
    members = takeRoll(plugins)
    const stopFault = await old?.stop('STOPPED')
    return stopFault ? [stopFault] : []
  }
}

type Notifier = Parameters<Host['notifier']>[0]
type Detector = Parameters<Host['detector']>[0]
type Strategy = Parameters<Host['recoveryStrategy']>[0]
type HealthCheck = Parameters<Host['healthCheck']>[0]
type Schema = Parameters<Host['schema']>[0]

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

async function off(plugin: RunningPlugin): Promise<null> {
  await plugin.stop('DISABLED')
  return null
}

async function startAgain(plugin: RunningPlugin | undefined): Promise<Fault | null> {
  if (plugin === undefined || plugin.state === 'RUNNING') return null
  return plugin.start()
}

async function stopAll(plugins: readonly RunningPlugin[]): Promise<Fault[]> {
  const faults: Fault[] = []
  for (const plugin of plugins.toReversed()) {
    const fault = plugin.state === 'RUNNING' ? await plugin.stop('STOPPED') : null
    if (fault !== null) faults.push(fault)
  }
  return faults
}
