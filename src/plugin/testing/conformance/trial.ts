import type { Store } from '../../contract/call.ts'
import type { Kind } from '../../contract/plugin.ts'
import type { Fault } from '../../faults.ts'
import { type Loaded, loadPlugins } from '../../load.ts'
import { createOutbound } from '../../outbound/outbound.ts'
import { registerAll } from '../../registration.ts'
import { openRegistry, type Registry } from '../../registry.ts'
import { type Answer, openReceiver, type Receiver } from '../receiver.ts'
import { storeInMemory } from '../store-in-memory.ts'
import type { Subject } from './subject.ts'

/** The plugin in a registry of its own, as a host has it, with a receiver that its options may point at. */
export interface Trial extends AsyncDisposable {
  /** What the plugin goes by. */
  name: string
  registry: Registry
  receiver: Receiver
  names(kind: Kind): string[]
}

const ownAddresses = ['127.0.0.0/8', '::1/128']

/** @param answer how the receiver answers; what the plugin is content with, unless it is given */
export async function openTrial(subject: Subject, answer?: Answer, timeLimitMs = limitOf(subject)): Promise<Trial> {
  await using opened = new AsyncDisposableStack()
  const receiver = opened.use(await openReceiver(answer ?? contentAnswer(subject)))
  const loaded = await load(subject, receiver, timeLimitMs)
  const registration = await registerAll(loaded.listed, loaded.faults, null)
  const outbound = createOutbound({ allowPrivate: ownAddresses })
  opened.defer(() => outbound.close())
  const stores = new Map<string, Store>()
  const services = { log: () => {}, outbound, store: (of: string) => stores.getOrInsertComputed(of, storeInMemory) }
  const registry = await openRegistry(registration, { services, limit: limitOf(subject) })
  opened.defer(async () => void (await registry.stop()))
  const closers = opened.move()
  return {
    name: loaded.listed[0]!.name,
    registry,
    receiver,
    names: (kind) => registry.names(kind),
    [Symbol.asyncDispose]: () => closers.disposeAsync(),
  }
}

/** The plugin as the loader lists it, with faults instead of errors. */
export async function listSubject(subject: Subject, change: (config: unknown) => unknown): Promise<Loaded> {
  await using receiver = await openReceiver()
  return load(subject, receiver, limitOf(subject), change)
}

export function contentAnswer({ options: { receiver = 200 } }: Subject): Answer {
  return receiver === 'none' ? 200 : receiver
}

const limitOf = ({ options }: Subject) => options.limitMs ?? 10_000

export const sentences = (faults: readonly Fault[]) => faults.map(({ message }) => message).join(' ')

function load(
  { plugin, options }: Subject,
  receiver: Receiver,
  timeLimitMs: number,
  change = (config: unknown) => config,
): Promise<Loaded> {
  const config = change(typeof options.config === 'function' ? options.config(receiver) : options.config)
  const guard = { timeLimitMs, circuit: { failureThreshold: 10_000 }, retries: { attempts: 0 } }
  const configuration = { plugins: [{ use: plugin, config, guard }], network: { allowPrivate: ownAddresses } }
  return loadPlugins({ configuration, env: options.env ?? {} })
}
