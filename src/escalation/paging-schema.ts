import type { Builder } from '../schema-builder/builder.ts'
import { addGroups } from './group-schema.ts'
import { addGrouping } from './grouping-schema.ts'
import { addInhibitions } from './inhibition-schema.ts'
import { addMatchers } from './matcher-schema.ts'
import { addMuteTimes } from './mute-time-schema.ts'
import { addSilences } from './silence-schema.ts'
import { addSuppressedBy } from './suppressed-by-schema.ts'

/** How alerts are told of, and what keeps them quiet. */
export function addPaging(builder: Builder): void {
  const matcher = addMatchers(builder)
  addGroups(builder)
  addGrouping(builder)
  addSilences(builder, matcher)
  addMuteTimes(builder)
  addInhibitions(builder, matcher)
  addSuppressedBy(builder)
}
