import type { Builder } from '../schema-builder/builder.ts'
import { dependsOn } from '../schema-builder/depends-on.ts'
import type { Contact } from '../storage/generated/client.ts'
import type { ContactRef } from './contact-schema.ts'
import { type Layer, type Restriction, type Rotation, rotationUnits } from './on-call.ts'

type ToldLayer = Omit<Layer, 'members'> & { members: Contact[]; projectId: number }

export type RotationUnitRef = ReturnType<typeof addRotationUnit>

export function addRotationUnit(builder: Builder) {
  return builder.enumType('RotationUnit', {
    description: 'What turns are counted in, by the clocks of the schedule’s zone.',
    values: rotationUnits,
  })
}

export function addLayer(builder: Builder, contact: ContactRef, unit: RotationUnitRef) {
  const rotation = builder.objectRef<Rotation>('OnCallRotation').implement({
    description:
      'How turns are taken. Hand-offs are at times that clocks in the zone show, so a turn is an hour shorter or longer where ' +
      'clocks change. One that clocks jump over is as much later as they jump; of one that they show twice it is the first.',
    fields: (t) => ({
      unit: t.expose('unit', { type: unit }),
      length: t.exposeInt('length', { description: 'Units that a turn lasts.' }),
      handoff: t.exposeString('handoff', { description: 'When turns begin, such as 09:00.' }),
      weekday: t.exposeInt('weekday', {
        nullable: true,
        description: 'The day that turns of weeks begin on, from 1, Monday, to 7, Sunday. Null: that of `startsOn`.',
      }),
      startsOn: t.exposeString('startsOn', {
        description: 'The date of the first hand-off, such as 2026-03-02. Nobody has a turn before.',
      }),
    }),
  })
  const restriction = builder.objectRef<Restriction>('OnCallRestriction').implement({
    description: 'A time of day that a layer is on call at.',
    fields: (t) => ({
      weekdays: t.intList({
        description: 'Days that it begins on, from 1, Monday, to 7, Sunday.',
        resolve: ({ weekdays }) => [...weekdays],
      }),
      from: t.exposeString('from'),
      to: t.exposeString('to', { description: 'At or before `from`: on the next day.' }),
    }),
  })
  return builder.objectRef<ToldLayer>('OnCallLayer').implement({
    description: 'Contacts who take turns.',
    fields: (t) => ({
      name: t.exposeString('name'),
      members: t.field({
        type: [contact],
        description: 'In the order of their turns. Turns of contacts that were deleted fall to the layers before.',
        extensions: dependsOn(({ projectId }: ToldLayer) => `alerting:${projectId}`),
        resolve: ({ members }) => members,
      }),
      rotation: t.field({ type: rotation, resolve: (told) => told.rotation }),
      restrictions: t.field({
        type: [restriction],
        description: 'When it is on call. None: at all times.',
        resolve: ({ restrictions }) => [...restrictions],
      }),
    }),
  })
}
