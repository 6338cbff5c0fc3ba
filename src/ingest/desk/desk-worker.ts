import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { carryOut, type PluginCommand } from '../../plugin/command.ts'
import { loadPlugins } from '../../plugin/load.ts'
import { createOutbound } from '../../plugin/outbound/outbound.ts'
import { registerAll } from '../../plugin/registration.ts'
import { openRegistry } from '../../plugin/registry.ts'
import { servicesThrough } from '../../plugin/services-port.ts'
import { type PluginSnapshot, takeSnapshots } from '../../plugin/snapshot.ts'
import { IngestError, type IngestErrorCode } from '../ingest-error.ts'
import { readRequest } from '../sentry/read-request.ts'
import type { SdkRequest, Taken } from './desk.ts'
import { movable } from './movable.ts'

/** What a desk thread is started with: enough to load the same plugins as the main thread. */
export interface DeskData {
  userSalt: string
  configuration: string | null
  env: Record<string, string | undefined>
}

/** What each thread is given in addition. */
export interface ThreadData extends DeskData {
  /** Names of plugins that are switched off. */
  disabled: ReadonlySet<string>
  /** Where the plugins' log and stores are. */
  services: MessagePort
}

export interface DeskRequest {
  id: number
  request: SdkRequest
}

export type ToDesk = DeskRequest[] | PluginCommand | 'leave'
export type FromDesk = 'ready' | Answer[] | { plugins: PluginSnapshot[] }
export type Answer =
  | { id: number; taken: Taken }
  | { id: number; refused: { code: IngestErrorCode; reason: string; retryAfterSeconds: number | null } }
  | { id: number; failed: string }

const port = parentPort!
const { userSalt, configuration, env, disabled, services } = workerData as ThreadData
const load = () => loadPlugins({ configuration, env })
// Until all have started there is nothing to tell.
let onPluginChange = () => {}
const { listed, faults, network } = await load()
const hostServices = {
  ...servicesThrough(services),
  outbound: createOutbound({ allowPrivate: network.allowPrivate ?? [] }),
}
const deciders = await openRegistry(await registerAll(listed, faults, null), {
  services: hostServices,
  disabled,
  kinds: ['classifier', 'symbolicator'],
  onChange: () => onPluginChange(),
})
let answers: Answer[] = []

port.on('message', async (message: ToDesk) => {
  if (message === 'leave') {
    await deciders.stop()
    process.exit()
  }
  if ('command' in message) {
    const { faults } = await carryOut(message, deciders, load)
    for (const { plugin, message, code } of faults)
      hostServices.log(plugin, 'warn', message, { code, command: 'on a desk thread' })
    return tellPlugins()
  }
  for (const { id, request } of message) {
    readRequest(request, { userSalt, deciders }).then(
      (taken) => answer({ id, taken }),
      (error) =>
        answer(error instanceof IngestError ? refusal(id, error) : { id, failed: String(error?.stack ?? error) }),
    )
    // Lets what is ready go out before the next one is begun.
    await null
  }
})
port.postMessage('ready' satisfies FromDesk)

/** Milliseconds after which the main thread hears what calls of plugins came to. */
const TELL_EVERY = 1_000
let told = ''
setInterval(tellPlugins, TELL_EVERY)
onPluginChange = () => void setImmediate(tellPlugins)

function tellPlugins(): void {
  const plugins = takeSnapshots(deciders)
  const now = plugins.flatMap(({ state, additions }) => [
    state,
    ...additions.map(({ circuit, tally }) => `${circuit} ${tally.calls} ${tally.failures}`),
  ])
  if (told === now.join()) return
  told = now.join()
  port.postMessage({ plugins } satisfies FromDesk)
}

/**
 * Answers travel together, since a message costs more than what is in it, but only a few: the first ones are being written
 * while the rest is still read.
 */
const FEW = 4

function answer(one: Answer): void {
  const count = answers.push(one)
  if (count === FEW) send()
  else if (count === 1) setImmediate(send)
}

function send(): void {
  if (answers.length > 0) port.postMessage(answers satisfies FromDesk, movable(answers.map(payloadOf)))
  answers = []
}

function payloadOf(answer: Answer): Uint8Array | null {
  return 'taken' in answer ? (answer.taken.submission.crash?.payload ?? null) : null
}

function refusal(id: number, { code, reason, retryAfterSeconds }: IngestError): Answer {
  return { id, refused: { code, reason, retryAfterSeconds } }
}
