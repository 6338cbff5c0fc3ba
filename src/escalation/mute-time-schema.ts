import type { Builder } from '../schema-builder/builder.ts'
import { addDeletedPayload } from '../schema-builder/deleted-payload.ts'
import { changesWith, dependsOn } from '../schema-builder/depends-on.ts'
import { rowPayload } from '../schema-builder/row-payload.ts'
import { createMuteTime, deleteMuteTime, updateMuteTime } from './change-mute-time.ts'
import { type MuteInterval, mutedUntil } from './mute-time.ts'

const about = {
  weekdays: '1, Monday, to 7, Sunday. Left out: every day.',
  daysOfMonth: '1 to 31; −1 is the last day of the month, −2 the one before. Left out: every day.',
  months: '1 to 12. Left out: every month.',
  from: 'A time of the day, such as 22:00. Left out: midnight.',
  to: 'A time of the day; at or before `from` it is on the next day, which need not be one of the days. Left out, or 24:00: the end of the day.',
}

export function addMuteTimes(builder: Builder): void {
  const interval = builder.objectRef<MuteInterval>('MuteInterval').implement({
    description: 'Hours of certain days, by clocks in the time zone.',
    fields: (t) => ({
      weekdays: t.intList({
        nullable: true,
        description: about.weekdays,
        resolve: ({ weekdays }) => weekdays && [...weekdays],
      }),
      daysOfMonth: t.intList({
        nullable: true,
        description: about.daysOfMonth,
        resolve: ({ daysOfMonth }) => daysOfMonth && [...daysOfMonth],
      }),
      months: t.intList({ nullable: true, description: about.months, resolve: ({ months }) => months && [...months] }),
      from: t.exposeString('from', { nullable: true, description: about.from }),
      to: t.exposeString('to', { nullable: true, description: about.to }),
    }),
  })
  builder.prismaNode('MuteTime', {
    description:
      'Hours in which nobody is told of alerts of the rules that name it. When they end, people are told of what goes on.',
    id: { field: 'id' },
    nullable: true,
    select: { id: true, projectId: true },
    extensions: changesWith(({ projectId }: { projectId: number }) => `alerting:${projectId}`),
    authScopes: ({ projectId }) => ({ inProject: { ability: 'READ', projectId } }),
    fields: (t) => ({
      project: t.relation('project'),
      name: t.exposeString('name', { description: 'What rules name it by.' }),
      timeZone: t.exposeString('timeZone', { description: 'Of the IANA database.' }),
      intervals: t.field({
        type: [interval],
        select: { intervals: true },
        resolve: ({ intervals }) => intervals as unknown as MuteInterval[],
      }),
      mutedUntil: t.field({
        type: 'DateTime',
        nullable: true,
        description: 'When the hours that it is in now end; null: it is in none.',
        select: { timeZone: true, intervals: true },
        resolve: ({ timeZone, intervals }, _args, context) => {
          // When the next hours begin is not worth to be worked out: they begin on a minute.
          context.staleAfter(60_000)
          return mutedUntil(timeZone, intervals as unknown as MuteInterval[], context.clock.now())
        },
      }),
    }),
  })
  builder.prismaObjectFields('Project', (t) => ({
    muteTimes: t.relation('muteTimes', {
      description: 'By name; at most 100.',
      extensions: dependsOn(({ id }: { id: number }) => `alerting:${id}`),
      query: { orderBy: { name: 'asc' } },
    }),
  }))
  addMutations(builder)
}

function addMutations(builder: Builder): void {
  const interval = builder.inputType('MuteIntervalInput', {
    description: 'What is left out does not matter: with nothing at all it is always.',
    fields: (t) => ({
      weekdays: t.intList({ description: about.weekdays }),
      daysOfMonth: t.intList({ description: about.daysOfMonth }),
      months: t.intList({ description: about.months }),
      from: t.string({ description: about.from }),
      to: t.string({ description: about.to }),
    }),
  })
  const createInput = builder.inputType('CreateMuteTimeInput', {
    fields: (t) => ({
      project: t.string({ required: true, description: 'Slug.' }),
      name: t.string({ required: true, description: 'At most 100 characters, no other mute time’s.' }),
      timeZone: t.string({ required: true, description: 'Of the IANA database, such as Europe/Berlin.' }),
      intervals: t.field({ type: [interval], required: true, description: '1 to 20; in any of them it is muted.' }),
    }),
  })
  const updateInput = builder.inputType('UpdateMuteTimeInput', {
    description: 'What is left out stays as it is.',
    fields: (t) => ({
      muteTimeId: t.globalID({ required: true }),
      name: t.string({ description: 'Rules that name it go on doing so, by the new name.' }),
      timeZone: t.string(),
      intervals: t.field({ type: [interval], description: 'All of them.' }),
    }),
  })
  const deleteInput = builder.inputType('DeleteMuteTimeInput', {
    fields: (t) => ({ muteTimeId: t.globalID({ required: true }) }),
  })
  const payload = rowPayload(builder, 'MuteTimePayload', 'muteTime', 'MuteTime')
  const deleted = addDeletedPayload(builder, 'DeleteMuteTimePayload', 'MuteTime')
  builder.mutationFields((t) => ({
    createMuteTime: t.field({
      type: payload,
      description: 'Sets hours in which nobody is told of alerts of the rules that name them in `muteTimes`.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: createInput, required: true }) },
      resolve: (_root, { input: { project, ...muteTime } }, context) => createMuteTime(project, muteTime, context),
    }),
    updateMuteTime: t.field({
      type: payload,
      description: 'Changes the hours in which nobody is told, or what rules name them by.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: updateInput, required: true }) },
      resolve: (_root, { input: { muteTimeId, ...changes } }, context) => updateMuteTime(muteTimeId, changes, context),
    }),
    deleteMuteTime: t.field({
      type: deleted,
      description: 'Deletes a mute time. Rules that name it do so no more.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: deleteInput, required: true }) },
      resolve: (_root, { input }, context) => deleteMuteTime(input.muteTimeId, context),
    }),
  }))
}
