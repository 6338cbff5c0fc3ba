import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import type { Plugin } from '../contract/plugin.ts'
import { faultMessage } from '../failure-message.ts'
import { type Addition, methodsOf, openHost, refusePromise } from '../open-host.ts'
import { checkOptions } from '../options.ts'
import { createOutbound } from '../outbound/outbound.ts'
import { serveOwnPackage } from '../own-package.ts'
import { PluginCall, type Work } from '../plugin-call.ts'
import { shapeFault } from '../plugin-shape.ts'
import { servicesFor } from '../services.ts'
import { servicesThrough } from '../services-port.ts'
import {
  type FromPlugin,
  type IsolatedData,
  type Manifest,
  type Order,
  SAME_REPORT,
  type Thrown,
  type ToPlugin,
} from './messages.ts'

const port = parentPort!
const { file, allowPrivate, services: servicesPort } = workerData as IsolatedData
const post = (message: FromPlugin) => port.postMessage(message)

serveOwnPackage()
const plugin = (await import(pathToFileURL(file).href)).default as Plugin
const misshapen = shapeFault(plugin)
let added: Addition[] = []
let config: unknown
const running = new Map<number, PluginCall>()
const hostServices = { ...servicesThrough(servicesPort), outbound: createOutbound({ allowPrivate }) }
// The host masks what comes out of this thread.
const services = servicesFor(plugin?.name ?? '', hostServices, (text) => text)

port.on('message', (message: ToPlugin) => {
  if ('ping' in message) post({ pong: message.ping })
  else if ('abort' in message) running.get(message.abort)?.abort(new Error(message.reason))
  else void carryOut(message)
})

async function carryOut(order: Order): Promise<void> {
  const { id } = order
  try {
    const answer = order.do === 'register' ? await register(order.options) : await call(order)
    post({ id, answer })
  } catch (thrown) {
    post({ id, thrown: describe(thrown) })
  } finally {
    running.delete(id)
  }
}

async function register(options: unknown): Promise<Manifest> {
  const checked = await checkOptions(plugin, options)
  if (!('config' in checked)) return { problems: checked.problems }
  config = checked.config
  // The host gives what is added its name.
  const host = openHost(plugin.name, plugin.name)
  try {
    refusePromise(plugin.register(host.host, config))
  } catch (thrown) {
    return { registerFailed: faultMessage(thrown) }
  } finally {
    host.close()
  }
  added = host.added
  const additions = added.map((one) => ({ kind: one.kind, name: one.name, methods: methodsOf(one) }))
  return { config: cloneable(config) ? config : options, additions }
}

async function call(order: Exclude<Order, { do: 'register' }>): Promise<unknown> {
  const pluginCall = new PluginCall(services, order.work satisfies Work)
  running.set(order.id, pluginCall)
  if (order.do !== 'call') return void (await plugin[order.do]?.(config, pluginCall))
  const { kind, name, method, args } = order
  const addition = added.find((one) => one.kind === kind && one.name === name)?.value as
    | Record<string, (...args: unknown[]) => unknown>
    | undefined
  const answer = await addition?.[method]?.(...args, pluginCall)
  return kind === 'symbolicator' && answer === args[0] ? SAME_REPORT : answer
}

function describe(thrown: unknown): Thrown {
  const message = faultMessage(thrown)
  if (!(thrown instanceof Error)) return { name: 'Error', message }
  return 'afterSeconds' in thrown
    ? { name: thrown.name, message, afterSeconds: Number(thrown.afterSeconds) }
    : { name: thrown.name, message }
}

function cloneable(value: unknown): boolean {
  try {
    structuredClone(value)
    return true
  } catch {
    return false
  }
}

post({
  shape:
    misshapen === null
      ? {
          name: plugin.name,
          contract: plugin.contract,
          ...(plugin.version === undefined ? {} : { version: plugin.version }),
          ...(plugin.after === undefined ? {} : { after: [...plugin.after] }),
          ...(plugin.secrets === undefined ? {} : { secrets: [...plugin.secrets] }),
        }
      : { misshapen },
})
