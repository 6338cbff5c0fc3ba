import { type JsonSchema, resolved } from './json-schema.ts'
import { groupType, optionType } from './option-type.ts'
import { isPlainObject } from './options.ts'
import { secretsOf } from './secrets.ts'

/** One option of a plugin, for people who set it. */
export interface OptionRow {
  /** Dotted; `[]` stands for each item of a list, `*` for any name: `rooms[].url`, `labels.*`. */
  path: string
  type: string
  /** Whether it must be given, where the option that it is part of is given. */
  required: boolean
  /** Undefined when there is none. */
  default: unknown
  /** Empty when the schema does not say. */
  description: string
  /** Whether its value is shown to nobody. */
  secret: boolean
}

/**
 * The options that a schema takes, outermost first. A group of options has a row of its own only when it is described, and
 * that row alone when none of its options needs words of its own.
 *
 * @param secrets what the plugin lists as such
 */
export function optionRows(schema: JsonSchema, secrets: readonly string[] = []): OptionRow[] {
  const rows: OptionRow[] = []

  function visit(given: JsonSchema, path: readonly string[], required: boolean, fallback: unknown, refs: Refs) {
    const option = { ...resolved(given, schema), ...given, $ref: undefined }
    const { default: value = fallback, description = '' } = option
    const all = partsOf(given, schema, refs)
    const isPlain = description !== '' && all.every((part) => isWordless(part, schema))
    const parts = isPlain ? [] : all
    const isGroup = parts.some(({ step }) => !isAnyStep(step))
    if (path.length > 0 && !isAnyStep(path.at(-1)!) && (description !== '' || !isGroup)) {
      rows.push({
        path: written(path),
        type: isPlain && all.length > 0 ? groupType(option, schema) : optionType(option, schema),
        required: required && value === undefined,
        default: value,
        description,
        secret: isSecret(path, secrets),
      })
    }
    for (const part of parts) {
      const own = isPlainObject(value) && !isAnyStep(part.step) ? value[part.step] : undefined
      visit(part.schema, [...path, part.step], part.required, own, part.refs)
    }
  }

  visit(schema, [], false, undefined, ['#'])
  return merged(rows)
}

/** The references that led to where we are: a schema that contains itself is described once. */
type Refs = readonly string[]

interface Part {
  step: string
  schema: JsonSchema
  required: boolean
  refs: Refs
}

/** Whether there is nothing to say about a part that its name and the words about the whole do not say. */
function isWordless({ step, schema, refs }: Part, root: JsonSchema): boolean {
  if (isAnyStep(step) || partsOf(schema, root, refs).length > 0) return false
  return (schema.description ?? resolved(schema, root).description) === undefined
}

const isAnyStep = (step: string) => step === '[]' || step === '*'

/** What an option consists of: options with names, and items and values that have some. */
function partsOf(given: JsonSchema, root: JsonSchema, above: Refs): Part[] {
  if (given.$ref !== undefined && above.includes(given.$ref)) return []
  const refs = given.$ref === undefined ? above : [...above, given.$ref]
  const { properties = {}, required = [], items, additionalProperties, ...rest } = resolved(given, root)
  const values = typeof additionalProperties === 'object' ? additionalProperties : undefined
  const { anyOf = [], oneOf = [], allOf = [] } = rest
  const isEverywhere = (step: string) =>
    [...anyOf, ...oneOf].every((choice) => resolved(choice, root).required?.includes(step))
  const within = (step: string, schema: JsonSchema | undefined): Part[] =>
    schema === undefined || partsOf(schema, root, refs).length === 0 ? [] : [{ step, schema, required: false, refs }]
  return [
    ...Object.entries(properties).map(([step, schema]) => ({ step, schema, required: required.includes(step), refs })),
    ...within('[]', items),
    ...within('*', values),
    ...[...anyOf, ...oneOf, ...allOf]
      .flatMap((choice) => partsOf(choice, root, refs))
      .map((part) => ({ ...part, required: part.required && isEverywhere(part.step) })),
  ]
}

const written = (path: readonly string[]) => path.join('.').replaceAll('.[]', '[]')

/** Asks the rule by which values are masked. */
function isSecret(path: readonly string[], secrets: readonly string[]): boolean {
  const steps = path.map((step) => (step === '[]' ? '0' : step))
  const probe = steps.reduceRight<unknown>((value, step) => ({ [step]: value }), 'value')
  const shown = steps.reduce<unknown>(
    (value, step) => (isPlainObject(value) ? value[step] : value),
    secretsOf(probe, [], secrets).options,
  )
  return shown !== 'value'
}

/** The same option in several choices is one row. */
function merged(rows: OptionRow[]): OptionRow[] {
  const byPath = new Map<string, OptionRow>()
  for (const row of rows) {
    const known = byPath.get(row.path)
    if (known === undefined) byPath.set(row.path, row)
    else {
      known.type = distinct([...known.type.split(' | '), ...row.type.split(' | ')]).join(' | ')
      known.description = distinct([known.description, row.description]).join(' ')
    }
  }
  return [...byPath.values()]
}

const distinct = (texts: string[]) => [...new Set(texts.filter(Boolean))]
