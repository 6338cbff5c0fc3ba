import { type JsonSchema, resolved } from './json-schema.ts'

const formats: Record<string, string> = {
  uri: 'URL',
  email: 'e-mail address',
  uuid: 'UUID',
  date: 'date',
  'date-time': 'date and time',
  duration: 'ISO 8601 duration',
}

/**
 * A type in a few words, close to TypeScript: `integer 1–9`, `"a" | "b"`, `URL[]`, `Record<string, number>`.
 *
 * @param root where references lead into; what is referred to is only named, as it may contain itself
 */
export function optionType(schema: JsonSchema, root: JsonSchema): string {
  if (schema.$ref !== undefined) return eitherOf([resolved(schema, root).type ?? 'anything'].flat())
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf
  if (choices !== undefined) return eitherOf(choices.map((choice) => optionType(choice, root)))
  const types = schema.type === undefined ? [] : [schema.type].flat()
  return types.length === 0 ? 'anything' : eitherOf(types.map((type) => named(type, schema, root)))
}

function named(type: string, schema: JsonSchema, root: JsonSchema): string {
  if (type === 'string') return formats[schema.format ?? ''] ?? 'string'
  if (type === 'integer' || type === 'number') return [type, bounds(schema)].filter(Boolean).join(' ')
  if (type === 'array') return `${grouped(schema.items === undefined ? 'anything' : optionType(schema.items, root))}[]`
  if (type !== 'object') return type
  const { additionalProperties: values, propertyNames = {} } = schema
  if (typeof values !== 'object') return 'object'
  return recordOf(propertyNames.enum ?? [], optionType(values, root))
}

/** The type of a group of options that is told as one: by its names. */
export function groupType({ properties = {} }: JsonSchema, root: JsonSchema): string {
  return recordOf(
    Object.keys(properties),
    eitherOf(Object.values(properties).map((property) => optionType(property, root))),
  )
}

const recordOf = (names: unknown[], values: string) =>
  `Record<${names.map((name) => JSON.stringify(name)).join(' | ') || 'string'}, ${values}>`

function bounds({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: JsonSchema): string {
  const least = minimum === Number.MIN_SAFE_INTEGER ? undefined : minimum
  const most = maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum
  if (least !== undefined && most !== undefined) return `${least}–${most}`
  return [
    least === undefined ? '' : `≥ ${least}`,
    exclusiveMinimum === undefined ? '' : `> ${exclusiveMinimum}`,
    most === undefined ? '' : `≤ ${most}`,
    exclusiveMaximum === undefined ? '' : `< ${exclusiveMaximum}`,
  ]
    .filter(Boolean)
    .join(' ')
}

const eitherOf = (types: string[]) => [...new Set(types)].join(' | ')

const grouped = (type: string) => (type.includes(' ') ? `(${type})` : type)
