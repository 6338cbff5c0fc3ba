/** A type as introspection tells it. */
export interface TypeRef {
  kind: string
  name: string | null
  ofType: TypeRef | null
}

export interface FieldOf {
  name: string
  type: TypeRef
  args: { name: string; type: TypeRef; defaultValue: string | null }[]
}

export interface TypeOf {
  kind: string
  name: string
  fields: FieldOf[] | null
  inputFields: FieldOf['args'] | null
  enumValues: { name: string }[] | null
}

export const INTROSPECTION = `
  query {
    __schema {
      types {
        kind name
        fields(includeDeprecated: true) { name args { ...Value } type { ...Ref } }
        inputFields { ...Value }
        enumValues { name }
      }
    }
  }
  fragment Value on __InputValue { name defaultValue type { ...Ref } }
  fragment Ref on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }`

/** How deep a made-up question goes: a type may contain itself. */
const DEEPEST = 3

/** Asks for a field and for all that is in it, with arguments made up where there must be some. */
export function questionFor(field: FieldOf, types: ReadonlyMap<string, TypeOf>, id: string): string {
  return `${field.name}${argumentsOf(field)}${selectionOf(field.type, 0)}`

  function argumentsOf({ args }: FieldOf): string {
    const given = args.filter(isRequired).map(({ name, type }) => `${name}: ${sampleOf(type)}`)
    return given.length === 0 ? '' : `(${given.join(', ')})`
  }

  function selectionOf(ref: TypeRef, depth: number): string {
    const { kind, fields } = named(ref)
    if (kind === 'UNION' || kind === 'INTERFACE') return ' { __typename }'
    if (kind !== 'OBJECT') return ''
    const within = depth === DEEPEST ? [] : (fields ?? []).filter((one) => !one.args.some(isRequired))
    return ` { __typename ${within.map((one) => one.name + selectionOf(one.type, depth + 1)).join(' ')} }`
  }

  function sampleOf(ref: TypeRef): string {
    if (ref.kind === 'NON_NULL') return sampleOf(ref.ofType!)
    if (ref.kind === 'LIST') return `[${sampleOf(ref.ofType!)}]`
    const { kind, name, enumValues, inputFields } = named(ref)
    if (kind === 'ENUM') return enumValues![0]!.name
    if (kind !== 'INPUT_OBJECT') return scalar(name)
    const given = inputFields!.filter(isRequired).map((one) => `${one.name}: ${sampleOf(one.type)}`)
    return `{ ${given.join(', ')} }`
  }

  function scalar(name: string): string {
    const values: Record<string, string> = { Int: '1', Float: '1.5', Boolean: 'true', JSON: '{}' }
    if (name === 'ID') return JSON.stringify(id)
    if (name === 'DateTime') return '"2026-03-04T05:06:07Z"'
    return values[name] ?? '"sample"'
  }

  function named(ref: TypeRef): TypeOf {
    return ref.ofType ? named(ref.ofType) : types.get(ref.name!)!
  }
}

export const isAskedWith = ({ args }: FieldOf) => args.some(isRequired)

function isRequired({ type, defaultValue }: FieldOf['args'][number]): boolean {
  return type.kind === 'NON_NULL' && defaultValue === null
}
