import type { Builder } from '../schema-builder/builder.ts'
import { failure } from '../schema-builder/payload.ts'
import { LONGEST, lineFault } from '../schema-builder/text-fault.ts'
import { type Matcher, matcherOperators } from './matcher.ts'

export type MatcherTypes = ReturnType<typeof addMatchers>

const MOST = 20
const LONGEST_VALUE = 500

export function addMatchers(builder: Builder) {
  const operator = builder.enumType('MatcherOperator', {
    values: Object.fromEntries(matcherOperators.map((name) => [name, { description: meanings[name] }])) as {
      [Name in Matcher['operator']]: { description: string }
    },
  })
  const type = builder.objectRef<Matcher>('Matcher').implement({
    description: 'A condition on one label of an alert. All of a list have to hold.',
    fields: (t) => ({
      label: t.exposeString('label', labelField),
      operator: t.expose('operator', { type: operator }),
      value: t.exposeString('value'),
    }),
  })
  const input = builder.inputType('MatcherInput', {
    fields: (t) => ({
      label: t.string({ required: true, ...labelField }),
      operator: t.field({ type: operator, required: true, defaultValue: 'EQUALS' }),
      value: t.string({ required: true, description: 'At most 500 characters.' }),
    }),
  })
  return { type, input }
}

const labelField = {
  description:
    'A label of the alert; `rule` is the name of its rule and `level` its level. One that an alert does not have is empty.',
}

const meanings: Record<Matcher['operator'], string> = {
  EQUALS: 'The label has this value.',
  NOT_EQUALS: 'The label has another value.',
  MATCHES: 'The label fits the value, in which `*` stands for any characters, or none.',
  NOT_MATCHES: 'The label does not fit the value, in which `*` stands for any characters, or none.',
}

/** What is wrong with a list of matchers; null: nothing. */
export function matchersFault(matchers: readonly Matcher[], field: string) {
  if (matchers.length === 0 || matchers.length > MOST) return failure('INVALID', `It has 1 to ${MOST} matchers.`, field)
  for (const [index, { label, value }] of matchers.entries()) {
    const path = [field, String(index)]
    const badLabel = lineFault(label, LONGEST.name)
    if (badLabel !== null) return failure('INVALID', badLabel, ...path, 'label')
    // A label that an alert does not have is empty.
    const badValue = value === '' ? null : lineFault(value, LONGEST_VALUE)
    if (badValue !== null) return failure('INVALID', badValue, ...path, 'value')
  }
  return null
}
