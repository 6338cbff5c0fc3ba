import type { Builder } from '../schema-builder/builder.ts'
import type { Context } from '../schema-builder/context.ts'
import { dependsOn } from '../schema-builder/depends-on.ts'
import type { Fault } from './faults.ts'
import { faultCodes } from './faults.ts'
import type { OptionRow } from './options-table.ts'
import type { AdditionStatus, PluginStatus } from './overview.ts'
import { addPluginChanged } from './plugin-changed.ts'
import { addPluginMutations } from './plugin-mutations.ts'

/** Milliseconds until figures are looked at again: calls are counted without a notice. */
const FIGURES_STAND = 10_000

/** What operators see of the plugins, and the switches they have. */
export function addPlugins(builder: Builder): void {
  const pluginState = builder.enumType('PluginState', {
    values: {
      RUNNING: { description: 'It is called.' },
      DISABLED: { description: 'An operator switched it off; that holds across restarts.' },
      FAILED: { description: 'It could not be used, or did not start.' },
      STOPPED: {},
    } as const,
  })
  const circuitState = builder.enumType('CircuitState', {
    values: {
      CLOSED: { description: 'Calls go through.' },
      OPEN: { description: 'It failed too often in a row; calls are refused for a while.' },
      HALF_OPEN: { description: 'A few calls are let through, to see whether it has recovered.' },
    } as const,
  })
  const faultCode = builder.enumType('PluginFaultCode', { values: faultCodes })
  const fault = builder.objectRef<Fault>('PluginFault').implement({
    fields: (t) => ({
      code: t.expose('code', { type: faultCode }),
      message: t.exposeString('message'),
    }),
  })
  const addition = builder.objectRef<AdditionStatus>('PluginAddition').implement({
    description: 'One thing that a plugin added. Figures are of all threads of the answering node, since it started.',
    fields: (t) => ({
      kind: t.exposeString('kind', { description: 'classifier, notifier, …' }),
      name: t.exposeString('name'),
      circuit: t.expose('circuit', { type: circuitState }),
      calls: t.exposeInt('calls', { description: 'Every try of a call is counted.' }),
      failures: t.exposeInt('failures'),
      lastError: t.exposeString('lastError', { nullable: true }),
      lastErrorAt: t.expose('lastErrorAt', { type: 'DateTime', nullable: true }),
      latencyP50: t.exposeFloat('latencyP50', { nullable: true, description: 'Milliseconds; null without calls.' }),
      latencyP99: t.exposeFloat('latencyP99', { nullable: true, description: 'Milliseconds; null without calls.' }),
    }),
  })
  const option = builder.objectRef<OptionRow>('PluginOption').implement({
    description: 'An option that a plugin takes, from the schema it describes them by.',
    fields: (t) => ({
      path: t.exposeString('path', { description: 'Dotted; `[]` is each item of a list, `*` any name.' }),
      type: t.exposeString('type', { description: 'In a few words: `integer 1–9`, `URL[]`.' }),
      required: t.exposeBoolean('required'),
      default: t.field({ type: 'JSON', nullable: true, resolve: (row) => row.default ?? null }),
      description: t.exposeString('description'),
      secret: t.exposeBoolean('secret', { description: 'Whether its value is shown to nobody.' }),
    }),
  })
  builder.objectRef<PluginStatus>('Plugin').implement({
    description: 'A plugin that the configuration lists, as the answering node has it.',
    fields: (t) => ({
      name: t.exposeString('name', { description: 'What it goes by.' }),
      version: t.exposeString('version', { nullable: true }),
      kinds: t.exposeStringList('kinds', { description: 'Of what it added.' }),
      state: t.expose('state', { type: pluginState }),
      circuit: t.expose('circuit', { type: circuitState, description: 'The worst of its additions.' }),
      calls: t.exposeInt('calls'),
      failures: t.exposeInt('failures'),
      lastError: t.exposeString('lastError', { nullable: true, description: 'Secrets are masked.' }),
      lastErrorAt: t.expose('lastErrorAt', { type: 'DateTime', nullable: true }),
      latencyP50: t.exposeFloat('latencyP50', { nullable: true, description: 'Milliseconds; null without calls.' }),
      latencyP99: t.exposeFloat('latencyP99', { nullable: true, description: 'Milliseconds; null without calls.' }),
      required: t.exposeBoolean('required', { description: 'Whether the server refuses to start without it.' }),
      isolated: t.exposeBoolean('isolated', { description: 'Whether it runs in a thread of its own.' }),
      configuration: t.field({
        type: 'JSON',
        nullable: true,
        description: 'Its options with their defaults; secrets masked. For administrators of all projects.',
        authScopes: { everywhere: 'ADMIN' },
        resolve: ({ configuration }) => configuration,
      }),
      faults: t.expose('faults', { type: [fault], description: 'Why it is not used, or not as it was meant to.' }),
      additions: t.expose('additions', { type: [addition] }),
      options: t.expose('options', { type: [option], description: 'Empty where its schema does not tell.' }),
    }),
  })

  builder.queryField('plugins', (t) =>
    t.field({
      type: ['Plugin'],
      description: 'Every plugin that the configuration lists, those that could not be used included.',
      authScopes: { ability: 'READ' },
      extensions: dependsOn(() => 'plugins'),
      resolve: (_root, _args, { plugins, staleAfter }: Context) => {
        staleAfter(FIGURES_STAND)
        return plugins.overview()
      },
    }),
  )
  addPluginMutations(builder)
  addPluginChanged(builder)
}
