import type { Builder } from '../schema-builder/builder.ts'
import { MOST_KNOWN, STANDARD_ERROR } from './people.ts'

/** The numbers of people that other domains answer. */
export function addPeople(builder: Builder): void {
  builder.objectType('PeopleCount', {
    description: 'How many different people there are.',
    fields: (t) => ({
      count: t.exposeFloat('count', { description: 'A whole number.' }),
      isExact: t.exposeBoolean('isExact', {
        description: `Whether it was counted: that is done up to ${MOST_KNOWN.toLocaleString('en')} people. Beyond that it is estimated (HyperLogLog).`,
      }),
      standardError: t.exposeFloat('standardError', {
        description: `Of an estimate, as a share of it: ${STANDARD_ERROR.toFixed(4)}. Two estimates of three are off by less, 997 of 1,000 by less than three times as much. 0 where it is exact.`,
      }),
    }),
  })
}
