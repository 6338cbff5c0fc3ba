import type { Builder } from '../schema-builder/builder.ts'
import type { Context } from '../schema-builder/context.ts'
import { changesWith, dependsOn } from '../schema-builder/depends-on.ts'
import { rowPayload } from '../schema-builder/row-payload.ts'
import type { Matcher } from './matcher.ts'
import type { MatcherTypes } from './matcher-schema.ts'
import { createSilence, expireSilence } from './silences.ts'

export function addSilences(builder: Builder, matcher: MatcherTypes): void {
  builder.prismaNode('Silence', {
    description: 'For a time nobody is told of alerts that match. The alerts themselves go on as they would.',
    id: { field: 'id' },
    nullable: true,
    select: { id: true, projectId: true },
    extensions: changesWith(({ projectId }: { projectId: number }) => `alerting:${projectId}`),
    authScopes: ({ projectId }) => ({ inProject: { ability: 'READ', projectId } }),
    fields: (t) => ({
      project: t.relation('project'),
      matchers: t.field({
        type: [matcher.type],
        select: { matchers: true },
        resolve: ({ matchers }) => matchers as unknown as Matcher[],
      }),
      startsAt: t.expose('startsAt', { type: 'DateTime' }),
      endsAt: t.expose('endsAt', { type: 'DateTime' }),
      active: t.boolean({
        description: 'Whether it holds now.',
        select: { startsAt: true, endsAt: true },
        resolve: ({ startsAt, endsAt }, _args, context) => {
          becomesStale([startsAt, endsAt], context)
          const now = context.clock.now()
          return startsAt <= now && now < endsAt
        },
      }),
      comment: t.exposeString('comment'),
      createdBy: t.exposeString('createdBy', { description: 'Name of the token.' }),
      createdAt: t.expose('createdAt', { type: 'DateTime' }),
    }),
  })
  const filter = builder.inputType('SilenceFilter', {
    fields: (t) => ({
      open: t.boolean({ description: 'True: those that are not over. False: those that are. Left out: all.' }),
    }),
  })
  builder.prismaObjectFields('Project', (t) => ({
    silences: t.relatedConnection('silences', {
      description: 'The newest first.',
      cursor: 'id',
      totalCount: true,
      extensions: dependsOn(({ id }: { id: number }) => `alerting:${id}`),
      args: { filter: t.arg({ type: filter }) },
      query: ({ filter: asked }, context) => {
        const open = asked?.open
        // One that ends leaves the list; when that is, only the rows would say.
        if (open != null) context.staleAfter(60_000)
        const now = context.clock.now()
        return {
          where: open == null ? {} : { endsAt: open ? { gt: now } : { lte: now } },
          orderBy: { id: 'desc' as const },
        }
      },
    }),
  }))
  addMutations(builder, matcher)
}

function becomesStale(times: readonly Date[], { clock, staleAfter }: Context): void {
  const left = times.map((time) => time.getTime() - clock.now().getTime()).filter((milliseconds) => milliseconds > 0)
  if (left.length > 0) staleAfter(Math.min(...left))
}

function addMutations(builder: Builder, matcher: MatcherTypes): void {
  const createInput = builder.inputType('CreateSilenceInput', {
    fields: (t) => ({
      project: t.string({ required: true, description: 'Slug.' }),
      matchers: t.field({ type: [matcher.input], required: true, description: '1 to 20; all have to hold.' }),
      startsAt: t.field({ type: 'DateTime', description: 'Left out, or in the past: now.' }),
      endsAt: t.field({
        type: 'DateTime',
        description: 'Either this or `forSeconds`. At most 366 days after its begin.',
      }),
      forSeconds: t.int({ description: 'Seconds that it lasts.' }),
      comment: t.string({ required: true, description: 'Why, for those who wonder: 1 to 500 characters.' }),
    }),
  })
  const expireInput = builder.inputType('ExpireSilenceInput', {
    fields: (t) => ({ silenceId: t.globalID({ required: true }) }),
  })
  const payload = rowPayload(builder, 'SilencePayload', 'silence', 'Silence')
  builder.mutationFields((t) => ({
    createSilence: t.field({
      type: payload,
      description: 'For a time nobody is told of alerts that match.',
      authScopes: { ability: 'TRIAGE' },
      args: { input: t.arg({ type: createInput, required: true }) },
      resolve: (_root, { input }, context) => createSilence(input, context),
    }),
    expireSilence: t.field({
      type: payload,
      description: 'Ends a silence now. Of what it kept quiet people are told if it still goes on.',
      authScopes: { ability: 'TRIAGE' },
      args: { input: t.arg({ type: expireInput, required: true }) },
      resolve: (_root, { input }, context) => expireSilence(input.silenceId, context),
    }),
  }))
}
