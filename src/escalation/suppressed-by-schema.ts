import type { Builder } from '../schema-builder/builder.ts'
import type { Context } from '../schema-builder/context.ts'
import { costs } from '../schema-builder/costs.ts'
import { dependsOn } from '../schema-builder/depends-on.ts'
import { loadSuppressors } from './load-suppressors.ts'
import { type Suppression, type Suppressors, suppressionOf } from './suppression.ts'

/** Mute times and silences begin without anybody's doing. */
const LOOK_AGAIN = 60_000

export function addSuppressedBy(builder: Builder): void {
  const kind = builder.enumType('SuppressionKind', {
    values: {
      INHIBITION: { description: 'Another alert goes on that keeps it quiet.' },
      MUTE_TIME: { description: 'Its rule names hours in which nobody is told, and it is one of them.' },
      SILENCE: { description: 'Somebody silenced alerts like it for a time.' },
      SNOOZE: { description: 'Somebody snoozed it by itself.' },
    } satisfies Record<Suppression['kind'], { description: string }>,
  })
  const suppression = builder.objectRef<Suppression>('Suppression').implement({
    description: 'Why nobody is told of an alert.',
    fields: (t) => ({
      kind: t.expose('kind', { type: kind }),
      name: t.exposeString('name', {
        description: 'Name of the inhibition or the mute time; comment of the silence; who snoozed it.',
      }),
      until: t.expose('until', {
        type: 'DateTime',
        nullable: true,
        description: 'Null: until something else ends, which is the inhibiting alert, or the alert itself.',
      }),
    }),
  })
  builder.prismaObjectFields('Alert', (t) => ({
    suppressedBy: t.field({
      type: [suppression],
      description: 'Why nobody is told of it now; empty: people are.',
      extensions: {
        ...costs(5),
        ...dependsOn(({ projectId }: { projectId: number }) => [`alerting:${projectId}`, `alerts:${projectId}`]),
      },
      select: {
        id: true,
        projectId: true,
        labels: true,
        level: true,
        snoozedUntil: true,
        snoozedForGood: true,
        snoozedBy: true,
        rule: { select: { name: true, muteTimes: true } },
      },
      resolve: async (alert, _args, context) => {
        const now = context.clock.now()
        const found = suppressionOf(alert, await suppressorsFor(alert.projectId, now, context), now)
        const left = found.flatMap(({ until }) => (until === null ? [] : [until.getTime() - now.getTime()]))
        context.staleAfter(Math.min(LOOK_AGAIN, ...left))
        return found
      },
    }),
  }))
}

/** Read once for all alerts that an execution asks about. */
const loaded = new WeakMap<Context, Map<number, Promise<Suppressors>>>()

function suppressorsFor(projectId: number, now: Date, context: Context): Promise<Suppressors> {
  const ofExecution = loaded.get(context) ?? new Map<number, Promise<Suppressors>>()
  loaded.set(context, ofExecution)
  const known = ofExecution.get(projectId) ?? loadSuppressors(context.database.pool, projectId, now)
  ofExecution.set(projectId, known)
  return known
}
