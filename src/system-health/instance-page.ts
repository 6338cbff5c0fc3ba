import { shorten } from '../plugin/shorten.ts'
import { badInput } from '../schema-builder/errors.ts'
import type { InstanceHealth } from './instance-health.ts'
import { rankOf } from './judge.ts'

/** Where an instance stands: worst first, then by name. */
export function instanceCursor({ status, instance }: Pick<InstanceHealth, 'status' | 'instance'>): string {
  return Buffer.from(`${2 - rankOf(status)}${instance}`).toString('base64url')
}

interface PageAsked {
  after?: string | undefined
  before?: string | undefined
  limit: number
  /** From the end. */
  inverted: boolean
}

/** Instances between two cursors, those at the end first where the page is asked for from there. */
export function instancePage(
  instances: readonly InstanceHealth[],
  { after, before, limit, inverted }: PageAsked,
): InstanceHealth[] {
  const [from, to] = [after, before].map((cursor) => (cursor === undefined ? null : read(cursor)))
  const placed = instances
    .map((each) => ({ each, place: read(instanceCursor(each)) }))
    .filter(({ place }) => (from == null || place > from) && (to == null || place < to))
    .sort((one, other) => (one.place < other.place ? -1 : 1))
  return (inverted ? placed.reverse() : placed).slice(0, limit).map(({ each }) => each)
}

function read(cursor: string): string {
  const place = Buffer.from(cursor, 'base64url').toString()
  if (!/^[012]/.test(place)) throw badInput(`"${shorten(cursor, 100)}" is not a cursor of \`instanceHealth\`.`)
  return place
}
