import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { normaliseReport } from '../../src/crashes/normalise/report.ts'
import type { Report } from '../../src/crashes/report.ts'
import { checkVote } from '../../src/plugin/answers/vote.ts'
import type { Classifier } from '../../src/plugin/contract/classifier.ts'
import { definePlugin } from '../../src/plugin/define-plugin.ts'
import { createGuard } from '../../src/plugin/guard/guard.ts'
import { guardSettings } from '../../src/plugin/guard/settings.ts'
import { loadPlugins } from '../../src/plugin/load.ts'
import { openHost } from '../../src/plugin/open-host.ts'
import type { PluginServices } from '../../src/plugin/plugin-call.ts'
import { registerAll } from '../../src/plugin/registration.ts'
import { openRegistry } from '../../src/plugin/registry.ts'
import type { HostServices } from '../../src/plugin/services.ts'

/** What the guard costs a call, against calling the function and checking its answer directly. */

const CALLS = 200_000
const ROUNDS = 7

const plugin = (name: string, classify: Classifier['classify']) =>
  definePlugin({ name, contract: 1, register: (host) => host.classifier({ name, classify }) })

const vote = { severity: 'HIGH', confidence: 0.5, reason: 'It says so.' } as const
const kinds = {
  'answers at once': plugin('sync', () => vote),
  'answers a promise': plugin('async', async () => vote),
  'asks for its signal': plugin('signal', async (_, call) => (call.signal.aborted ? null : vote)),
}

// Nothing of the world is used: what is timed is the guard.
const services = {} as PluginServices
const nothing = { log: () => {}, store: () => services.store, outbound: services } satisfies HostServices
const sample = '../../test/fixtures/sentry-events/bugsink/laravel.json'
const report = {} as Report

function classifierOf(made: (typeof kinds)['answers at once']): Classifier {
  const { host, added } = openHost(made.name, made.name)
  made.register(host, {})
  return added[0]!.value as Classifier
}

async function microseconds(work: () => Promise<unknown>, calls = CALLS): Promise<number> {
  const startedAt = performance.now()
  for (let call = 0; call < calls; call++) await work()
  return ((performance.now() - startedAt) * 1_000) / calls
}

const median = (values: number[]) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!
const round = (value: number) => Number(value.toFixed(2))

function print(what: string, ours: number, reference: number): void {
  console.log(
    JSON.stringify({
      name: `plugins: a call that ${what}`,
      unit: 'µs a call',
      ours: round(ours),
      reference: round(reference),
      ratio: round(ours / reference),
      guard: round(ours - reference),
      aim: 20,
      processors: availableParallelism(),
    }),
  )
}

for (const [what, made] of Object.entries(kinds)) {
  const classifier = classifierOf(made)
  const guard = createGuard({
    plugin: made.name,
    name: made.name,
    settings: guardSettings('classifier'),
    services,
    mask: (text) => text,
    onCircuit: () => {},
  })
  const guarded = () => guard.run((call) => classifier.classify(report, call), checkVote)
  const bareCall = { signal: new AbortController().signal } as Parameters<Classifier['classify']>[1]
  const direct = async () => checkVote(await classifier.classify(report, bareCall))
  const times: { ours: number[]; direct: number[] } = { ours: [], direct: [] }
  for (let turn = 0; turn <= ROUNDS; turn++) {
    const ours = await microseconds(guarded)
    const reference = await microseconds(direct)
    // The first round warms up.
    if (turn === 0) continue
    times.ours.push(ours)
    times.direct.push(reference)
  }
  print(what, median(times.ours), median(times.direct))
}

await isolated()

/** The same call in a thread of its own, with a real report of which a copy is sent there. */
async function isolated(): Promise<void> {
  const file = fileURLToPath(new URL('./isolated.ts', import.meta.url))
  const before = process.memoryUsage.rss()
  const { listed, faults } = await loadPlugins({
    configuration: { plugins: [{ use: file, isolate: true }] },
    env: {},
  })
  const registry = await openRegistry(await registerAll(listed, faults, null), { services: nothing })
  const event = JSON.parse(readFileSync(new URL(sample, import.meta.url), 'utf8')) as Record<string, unknown>
  const report = normaliseReport(event, { receivedAt: new Date(), clockSkewMs: 0 })
  const times: number[] = []
  for (let turn = 0; turn <= ROUNDS; turn++) times.push(await microseconds(() => registry.classify(report), CALLS / 20))
  const megabytes = (process.memoryUsage.rss() - before) / 2 ** 20
  await registry.stop()
  console.log(
    JSON.stringify({
      name: 'plugins: a call of an isolated plugin, one after the other',
      unit: 'µs a call',
      ours: round(median(times.slice(1))),
      residentMiB: round(megabytes),
      processors: availableParallelism(),
    }),
  )
}
