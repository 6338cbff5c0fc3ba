import type { GraphQLSchema } from 'graphql'
import { maySee, type Viewer } from '../access/viewer.ts'
import { levelsOf } from '../access-levels/levels-of.ts'
import { outOfReach } from '../access-levels/refuse-by-level.ts'
import { type CustomerFilter, type CustomerOrder, orderedBy } from './customer-filter.ts'

/** What conditions are about. That on key and name is about what everybody sees. */
const filteredBy: Readonly<Record<Exclude<keyof CustomerFilter, 'search'>, string>> = {
  band: 'CustomerHealth.band',
  minOverall: 'CustomerHealth.overall',
  maxOverall: 'CustomerHealth.overall',
  trend: 'CustomerHealth.trend',
}

interface CustomerList {
  filter: CustomerFilter
  orderBy: CustomerOrder
}

/**
 * A list of customers as the viewer may ask for it: neither what is on it nor its order tells of fields that they do not
 * see. Where no order is asked for, it is the worst score first, or that of names for those who do not see scores.
 * @throws GraphQLError FORBIDDEN
 */
export function listForLevel(
  {
    filter: given,
    orderBy,
  }: { filter?: CustomerFilter | null | undefined; orderBy?: CustomerOrder | null | undefined },
  { viewer, schema }: { viewer: Viewer; schema: GraphQLSchema },
): CustomerList {
  const filter = given ?? {}
  const isSeen = (coordinate: string) => maySee(viewer, levelsOf(coordinate, schema))
  const conditions = Object.entries(filteredBy).filter(([part]) => filter[part as keyof CustomerFilter] != null)
  const asked = [...conditions.map(([, field]) => field), ...(orderBy == null ? [] : [orderedBy[orderBy]])]
  const unseen = asked.find((coordinate) => !isSeen(coordinate))
  if (unseen !== undefined) throw outOfReach(viewer, unseen)
  return { filter, orderBy: orderBy ?? (isSeen(orderedBy.HEALTH_ASC) ? 'HEALTH_ASC' : 'NAME') }
}
