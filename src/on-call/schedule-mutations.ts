import type { Builder } from '../schema-builder/builder.ts'
import { addDeletedPayload } from '../schema-builder/deleted-payload.ts'
import { rowPayload } from '../schema-builder/row-payload.ts'
import { addOverride, createSchedule, deleteSchedule, removeOverride, updateSchedule } from './change-schedule.ts'
import type { RotationUnitRef } from './layer-schema.ts'

export function addScheduleMutations(builder: Builder, unit: RotationUnitRef): void {
  const layer = addLayerInput(builder, unit)
  const createInput = builder.inputType('CreateOnCallScheduleInput', {
    fields: (t) => ({
      project: t.string({ required: true, description: 'Slug.' }),
      name: t.string({ required: true, description: 'At most 100 characters, no other schedule’s.' }),
      timeZone: t.string({ required: true, description: 'Its name in the IANA database, such as Europe/Berlin.' }),
      layers: t.field({
        type: [layer],
        required: true,
        description: '1 to 10. A later one goes before those above it, wherever it has somebody.',
      }),
    }),
  })
  const updateInput = builder.inputType('UpdateOnCallScheduleInput', {
    description: 'What is left out stays as it is.',
    fields: (t) => ({
      scheduleId: t.globalID({ required: true }),
      name: t.string(),
      timeZone: t.string(),
      layers: t.field({ type: [layer], description: 'All of them, 1 to 10.' }),
    }),
  })
  const deleteInput = builder.inputType('DeleteOnCallScheduleInput', {
    fields: (t) => ({ scheduleId: t.globalID({ required: true }) }),
  })
  const schedule = rowPayload(builder, 'OnCallSchedulePayload', 'schedule', 'OnCallSchedule')
  const deleted = addDeletedPayload(builder, 'DeleteOnCallSchedulePayload', 'OnCallSchedule')
  builder.mutationFields((t) => ({
    createOnCallSchedule: t.field({
      type: schedule,
      description: 'Adds a schedule, which policies can name. What is IMMEDIATE goes to whoever is on call in any.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: createInput, required: true }) },
      resolve: (_root, { input: { project, ...given } }, context) => createSchedule(project, given, context),
    }),
    updateOnCallSchedule: t.field({
      type: schedule,
      description: 'Changes a schedule. Its overrides stay.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: updateInput, required: true }) },
      resolve: (_root, { input: { scheduleId, ...changes } }, context) => updateSchedule(scheduleId, changes, context),
    }),
    deleteOnCallSchedule: t.field({
      type: deleted,
      description: 'Deletes a schedule with its overrides. Policies that name it skip it.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: deleteInput, required: true }) },
      resolve: (_root, { input }, context) => deleteSchedule(input.scheduleId, context),
    }),
  }))
  addOverrideMutations(builder)
}

function addOverrideMutations(builder: Builder): void {
  const addInput = builder.inputType('AddOnCallOverrideInput', {
    fields: (t) => ({
      scheduleId: t.globalID({ required: true }),
      contactId: t.globalID({ required: true, description: 'Who stands in.' }),
      from: t.field({ type: 'DateTime', required: true }),
      to: t.field({ type: 'DateTime', required: true, description: '400 days after `from` at most.' }),
    }),
  })
  const removeInput = builder.inputType('RemoveOnCallOverrideInput', {
    fields: (t) => ({ overrideId: t.globalID({ required: true }) }),
  })
  const override = rowPayload(builder, 'OnCallOverridePayload', 'override', 'OnCallOverride')
  const removed = addDeletedPayload(builder, 'RemoveOnCallOverridePayload', 'OnCallOverride')
  builder.mutationFields((t) => ({
    addOnCallOverride: t.field({
      type: override,
      description: 'Has somebody stand in, whoever the layers say is on call.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: addInput, required: true }) },
      resolve: (_root, { input: { scheduleId, ...given } }, context) => addOverride(scheduleId, given, context),
    }),
    removeOnCallOverride: t.field({
      type: removed,
      description: 'Nobody stands in any more: the layers say who is on call.',
      authScopes: { ability: 'ADMIN' },
      args: { input: t.arg({ type: removeInput, required: true }) },
      resolve: (_root, { input }, context) => removeOverride(input.overrideId, context),
    }),
  }))
}

function addLayerInput(builder: Builder, unit: RotationUnitRef) {
  const rotation = builder.inputType('OnCallRotationInput', {
    fields: (t) => ({
      unit: t.field({ type: unit, required: true }),
      length: t.int({ required: true, defaultValue: 1, description: 'Units that a turn lasts.' }),
      handoff: t.string({ required: true, description: 'When turns begin, such as 09:00.' }),
      weekday: t.int({
        description:
          'For weeks the day that turns begin on, from 1, Monday, to 7, Sunday. Left out: that of `startsOn`. Another one makes ' +
          'the first turn shorter.',
      }),
      startsOn: t.string({
        required: true,
        description: 'The date of the first hand-off, such as 2026-03-02. Nobody has a turn before.',
      }),
    }),
  })
  const restriction = builder.inputType('OnCallRestrictionInput', {
    fields: (t) => ({
      weekdays: t.intList({
        required: true,
        defaultValue: [1, 2, 3, 4, 5, 6, 7],
        description: 'Days that it begins on, from 1, Monday, to 7, Sunday.',
      }),
      from: t.string({ required: true, description: 'Such as 09:00.' }),
      to: t.string({ required: true, description: 'Such as 17:00 or 24:00; at or before `from`: on the next day.' }),
    }),
  })
  return builder.inputType('OnCallLayerInput', {
    fields: (t) => ({
      name: t.string({ required: true }),
      members: t.globalIDList({ required: true, description: 'Ids of 1 to 50 contacts in the order of their turns.' }),
      rotation: t.field({ type: rotation, required: true }),
      restrictions: t.field({ type: [restriction], description: 'At most 20. Left out: on call at all times.' }),
    }),
  })
}
