import type { Builder } from '../schema-builder/builder.ts'
import type { Context } from '../schema-builder/context.ts'
import { costs } from '../schema-builder/costs.ts'
import { changesWith, dependsOn } from '../schema-builder/depends-on.ts'
import { badInput } from '../schema-builder/errors.ts'
import { type Period, type PeriodInput, readPeriod } from '../schema-builder/period.ts'
import type { Contact } from '../storage/generated/client.ts'
import type { ContactRef } from './contact-schema.ts'
import { addLayer, addRotationUnit } from './layer-schema.ts'
import { type Override, onCallAt, type Schedule, type Shift, shifts, untilHandoff } from './on-call.ts'
import { addScheduleMutations } from './schedule-mutations.ts'
import { storedLayers } from './stored-layers.ts'
import { DAY } from './wall-clock.ts'

/** Days that shifts are told for at once, at most and where nothing is said. */
const LONGEST_PERIOD = 92
const USUAL_PERIOD = 14

const contactColumns = {
  id: true,
  projectId: true,
  name: true,
  role: true,
  channels: true,
  perHour: true,
  createdAt: true,
} as const
/** All that says who is on call; the same for several fields, so that it is loaded once. */
const planColumns = {
  id: true,
  projectId: true,
  timeZone: true,
  layers: true,
  overrides: { select: { id: true, contactId: true, from: true, to: true }, orderBy: { id: 'asc' } },
  project: { select: { contacts: { select: contactColumns } } },
} as const

interface PlanRow {
  projectId: number
  timeZone: string
  layers: unknown
  overrides: { contactId: string; from: Date; to: Date }[]
  project: { contacts: Contact[] }
}

interface Plan {
  schedule: Schedule
  overrides: Override[]
  contacts: ReadonlyMap<string, Contact>
}

function planOf({ timeZone, layers, overrides, project }: PlanRow): Plan {
  const contacts = new Map(project.contacts.map((contact) => [contact.id, contact]))
  return {
    contacts,
    schedule: { timeZone, layers: storedLayers(layers, contacts) },
    overrides: overrides.map(({ contactId, from, to }) => ({ contact: contactId, from, to })),
  }
}

type ToldShift = Omit<Shift, 'contact'> & { contact: Contact }

export function addSchedules(builder: Builder, contact: ContactRef): void {
  const ofProject = ({ projectId }: { projectId: number }) => `alerting:${projectId}` as const
  const unit = addRotationUnit(builder)
  const layer = addLayer(builder, contact, unit)
  const shift = builder.objectRef<ToldShift>('OnCallShift').implement({
    description: 'A stretch of time that one contact is on call for.',
    fields: (t) => ({
      from: t.expose('from', { type: 'DateTime' }),
      to: t.expose('to', { type: 'DateTime' }),
      contact: t.field({ type: contact, resolve: (told) => told.contact }),
      layer: t.exposeString('layer', { nullable: true, description: 'Name of the layer; null: of an override.' }),
    }),
  })
  builder.prismaNode('OnCallOverride', {
    description: 'Somebody stands in: goes before all layers, and before overrides that were added earlier.',
    id: { field: 'id' },
    nullable: true,
    select: { id: true, schedule: { select: { projectId: true } } },
    extensions: changesWith(
      ({ schedule }: { schedule: { projectId: number } }) => `alerting:${schedule.projectId}` as const,
    ),
    authScopes: ({ schedule }) => ({ inProject: { ability: 'READ', projectId: schedule.projectId } }),
    fields: (t) => ({
      contact: t.relation('contact'),
      from: t.expose('from', { type: 'DateTime' }),
      to: t.expose('to', { type: 'DateTime' }),
    }),
  })
  builder.prismaNode('OnCallSchedule', {
    description: 'Who is on call when: one contact at a time, by turns, or nobody.',
    id: { field: 'id' },
    nullable: true,
    select: { id: true, projectId: true },
    extensions: changesWith(ofProject),
    authScopes: ({ projectId }) => ({ inProject: { ability: 'READ', projectId } }),
    fields: (t) => ({
      name: t.exposeString('name'),
      timeZone: t.exposeString('timeZone', { description: 'Of all times of day, by its name in the IANA database.' }),
      layers: t.field({
        type: [layer],
        description: 'A later one goes before those above it, wherever it has somebody.',
        select: planColumns,
        resolve: (row) => {
          const { schedule, contacts } = planOf(row)
          return schedule.layers.map(({ members, ...others }) => ({
            ...others,
            members: members.flatMap((member) => contacts.get(member ?? '') ?? []),
            projectId: row.projectId,
          }))
        },
      }),
      overrides: t.relation('overrides', {
        description: 'In the order they were added. Those that ended 400 days ago are forgotten.',
        extensions: dependsOn(ofProject),
        query: { orderBy: { id: 'asc' } },
      }),
      onCall: t.field({
        type: contact,
        nullable: true,
        description: 'Who is on call; null: nobody.',
        args: { at: t.arg({ type: 'DateTime', description: 'Left out: now.' }) },
        extensions: dependsOn(ofProject),
        select: planColumns,
        resolve: (row, { at }, context) => {
          const { schedule, overrides, contacts } = planOf(row)
          const now = context.clock.now()
          if (!at) context.staleAfter(untilHandoff(schedule, overrides, now))
          return contacts.get(onCallAt(schedule, overrides, at ?? now) ?? '') ?? null
        },
      }),
      shifts: t.field({
        type: [shift],
        description:
          'Who is on call from when to when, cut at both ends of the period. Where nobody is, there is none.',
        args: {
          period: t.arg({
            type: 'Period',
            description: `${LONGEST_PERIOD} days at most. Left out: the next ${USUAL_PERIOD} days.`,
          }),
        },
        extensions: { ...dependsOn(ofProject), ...costs(20) },
        select: planColumns,
        resolve: (row, { period }, context) => {
          const { schedule, overrides, contacts } = planOf(row)
          const { from, to } = period ? readSpan(period, context) : comingDays(schedule, overrides, context)
          return shifts(schedule, overrides, from, to).map((each) => ({
            ...each,
            contact: contacts.get(each.contact)!,
          }))
        },
      }),
    }),
  })
  builder.prismaObjectFields('Project', (t) => ({
    onCallSchedules: t.relation('onCallSchedules', {
      description: 'By name.',
      extensions: dependsOn(({ id }: { id: number }) => `alerting:${id}`),
      query: { orderBy: { name: 'asc' } },
    }),
  }))
  addScheduleMutations(builder, unit)
}

function readSpan(period: PeriodInput, context: Context): Period {
  const span = readPeriod(period, context)
  if (span.to.getTime() - span.from.getTime() > LONGEST_PERIOD * DAY)
    throw badInput(`Shifts are told for ${LONGEST_PERIOD} days at most.`)
  return span
}

function comingDays(schedule: Schedule, overrides: readonly Override[], context: Context): Period {
  const from = context.clock.now()
  context.staleAfter(untilHandoff(schedule, overrides, from))
  return { from, to: new Date(from.getTime() + USUAL_PERIOD * DAY) }
}
