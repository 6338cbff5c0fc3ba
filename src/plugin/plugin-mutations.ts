import type { Builder } from '../schema-builder/builder.ts'
import type { Context } from '../schema-builder/context.ts'
import { failure, success } from '../schema-builder/payload.ts'
import type { PluginCommand } from './command.ts'
import type { PluginStatus } from './overview.ts'

export function addPluginMutations(builder: Builder): void {
  const input = builder.inputType('PluginInput', {
    fields: (t) => ({ name: t.string({ required: true, description: 'What the plugin goes by.' }) }),
  })
  const payload = builder.objectRef<Awaited<ReturnType<typeof command>>>('PluginPayload').implement({
    fields: (t) => ({
      plugin: t.field({
        type: 'Plugin',
        nullable: true,
        resolve: ({ id }, _args, context) => (id === null ? null : (find(context, id) ?? null)),
      }),
      errors: t.expose('errors', { type: ['UserError'] }),
    }),
  })
  const commands: [string, PluginCommand['command'], string][] = [
    [
      'disablePlugin',
      'disable',
      'Stops a plugin on every node. It stays off, across restarts, until it is enabled again.',
    ],
    ['enablePlugin', 'enable', 'Starts a plugin that was disabled, or that failed to start.'],
    ['resetPluginCircuit', 'resetCircuits', 'Closes the circuits of a plugin at once, on every node.'],
    [
      'reloadPlugin',
      'reload',
      'Reads the configuration file again and starts the plugin with its new options, on every node. When they cannot be ' +
        'used, the plugin goes on with those it has, and the errors say why.',
    ],
  ]
  for (const [name, what, description] of commands) {
    builder.mutationField(name, (t) =>
      t.field({
        type: payload,
        description: `${description} Needs an administrator of all projects.`,
        authScopes: { everywhere: 'ADMIN' },
        args: { input: t.arg({ type: input, required: true }) },
        resolve: (_root, { input }, context) => command(what, input.name, context),
      }),
    )
  }
}

async function command(what: PluginCommand['command'], name: string, context: Context) {
  const { plugins, viewer } = context
  const plugin = find(context, name)
  if (plugin === undefined) {
    const known = plugins.overview().map((other) => other.name)
    return failure('NOT_FOUND', `There is no plugin "${name}". There are: ${known.join(', ')}.`, 'name')
  }
  if (plugin.configuration === null && what !== 'reload') {
    const why = `The plugin could not be used when the server started: ${plugin.lastError}`
    return failure('INVALID', `${why} When that is mended, use reloadPlugin.`, 'name')
  }
  const by = viewer.kind === 'token' ? viewer.name : 'unknown'
  const faults = await plugins.command({ command: what, plugin: name }, by)
  if (faults.length === 0) return success(name)
  return failure('INVALID', faults.map(({ code, message }) => `${name}: ${message} [${code}]`).join(' '), 'name')
}

function find({ plugins }: Context, name: string): PluginStatus | undefined {
  return plugins.overview().find((plugin) => plugin.name === name)
}
