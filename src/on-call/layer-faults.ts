import { labelFault } from './editing.ts'
import type { Layer, Restriction, Rotation } from './on-call.ts'
import { endOfTimeFault, timeOfDayFault } from './wall-clock-faults.ts'

/** What is wrong, and the field it is about, from the outermost in. */
export interface Fault {
  message: string
  path: string[]
}

const MOST = { layers: 10, members: 50, restrictions: 20 }
/** Units of a turn. */
const LONGEST = { HOUR: 1_000, DAY: 366, WEEK: 52 }

/** @param contacts ids of those of the project */
export function layersFault(layers: readonly Layer[], contacts: ReadonlySet<string>): Fault | null {
  if (layers.length < 1 || layers.length > MOST.layers)
    return { message: `A schedule has 1 to ${MOST.layers} layers.`, path: ['layers'] }
  for (const [index, layer] of layers.entries()) {
    const fault = layerFault(layer, contacts)
    if (fault !== null) return { ...fault, path: ['layers', String(index), ...fault.path] }
  }
  return null
}

function layerFault({ name, members, rotation, restrictions }: Layer, contacts: ReadonlySet<string>): Fault | null {
  const badName = labelFault(name)
  if (badName !== null) return { message: badName, path: ['name'] }
  if (members.length < 1 || members.length > MOST.members)
    return { message: `A layer has 1 to ${MOST.members} members.`, path: ['members'] }
  const stranger = members.findIndex((member) => member === null || !contacts.has(member))
  if (stranger >= 0)
    return { message: 'That is not the id of a contact of this project.', path: ['members', String(stranger)] }
  const badRotation = rotationFault(rotation)
  if (badRotation !== null) return { ...badRotation, path: ['rotation', ...badRotation.path] }
  if (restrictions.length > MOST.restrictions)
    return { message: `A layer has at most ${MOST.restrictions} restrictions.`, path: ['restrictions'] }
  for (const [index, restriction] of restrictions.entries()) {
    const fault = restrictionFault(restriction)
    if (fault !== null) return { ...fault, path: ['restrictions', String(index), ...fault.path] }
  }
  return null
}

function rotationFault({ unit, length, handoff, weekday, startsOn }: Rotation): Fault | null {
  if (length < 1 || length > LONGEST[unit])
    return { message: `A turn is 1 to ${LONGEST[unit].toLocaleString('en')} of these units long.`, path: ['length'] }
  const badHandoff = timeOfDayFault(handoff)
  if (badHandoff !== null) return { message: badHandoff, path: ['handoff'] }
  if (weekday !== null && unit !== 'WEEK')
    return { message: 'Only a rotation by weeks has a day of hand-offs.', path: ['weekday'] }
  if (weekday !== null && !isWeekday(weekday)) return { message: WEEKDAY, path: ['weekday'] }
  if (!isDate(startsOn))
    return { message: 'It is a date from 2000-01-01 to 2099-12-31, such as 2026-03-02.', path: ['startsOn'] }
  return null
}

function restrictionFault({ weekdays, from, to }: Restriction): Fault | null {
  if (weekdays.length === 0 || !weekdays.every(isWeekday)) return { message: WEEKDAY, path: ['weekdays'] }
  if (new Set(weekdays).size < weekdays.length) return { message: 'A day stands there twice.', path: ['weekdays'] }
  const badFrom = timeOfDayFault(from)
  if (badFrom !== null) return { message: badFrom, path: ['from'] }
  const badTo = endOfTimeFault(to)
  if (badTo !== null) return { message: badTo, path: ['to'] }
  return null
}

const WEEKDAY = 'Days of the week are from 1, Monday, to 7, Sunday.'
const isWeekday = (day: number) => Number.isInteger(day) && day >= 1 && day <= 7

function isDate(text: string): boolean {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return false
  try {
    Temporal.PlainDate.from(text)
    return true
  } catch {
    return false
  }
}
