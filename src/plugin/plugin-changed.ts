import { eventStream, type Streamed } from '../live/event-stream.ts'
import { eventOf, laggedOf } from '../live/stream-item.ts'
import type { Builder } from '../schema-builder/builder.ts'

export function addPluginChanged(builder: Builder): void {
  const pluginChanged = builder.objectRef<Streamed<string>>('PluginChanged').implement({
    fields: (t) => ({
      plugin: t.field({
        type: 'Plugin',
        nullable: true,
        description: 'As it is when this event is sent.',
        resolve: (item, _args, { plugins }) => plugins.overview().find(({ name }) => name === eventOf(item)) ?? null,
      }),
      lagged: t.field({ type: 'Lagged', nullable: true, resolve: laggedOf }),
    }),
  })
  builder.subscriptionField('pluginChanged', (t) =>
    t.field({
      type: pluginChanged,
      description:
        'Plugins as their state or one of their circuits changes, on the node that answers. These events are not kept: they ' +
        'have no cursor, and who comes back reads `plugins` first.',
      authScopes: { ability: 'READ' },
      subscribe: (_root, _args, { bus, plugins }) =>
        eventStream(bus, (notice) =>
          notice.kind === 'plugin' && notice.node === plugins.node && notice.command === undefined
            ? notice.plugin
            : null,
        ),
      resolve: (item) => item,
    }),
  )
}
