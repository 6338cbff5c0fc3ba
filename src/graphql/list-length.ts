import {
  type ArgumentNode,
  type GraphQLArgument,
  type GraphQLField,
  getNamedType,
  isListType,
  isObjectType,
  Kind,
  type ValueNode,
} from 'graphql'

/** How many things a field is taken to answer: known from the document, or only with the variables. */
export type Length = number | ((variables: Variables) => number)
export type Variables = Readonly<Record<string, unknown>>

/** Of a list that cannot be asked for so and so many: frames of a trace, tags, keys of a project. */
const ASSUMED = 5
/** Of a page, as connections have it here. */
const PAGE = { usual: 20, most: 100 }

export function isConnection({ type }: GraphQLField<unknown, unknown>): boolean {
  const named = getNamedType(type)
  return isObjectType(named) && named.name.endsWith('Connection') && named.getFields().pageInfo !== undefined
}

/** The page that is asked for: `first` or `last`, else the usual one. */
export function pageLength(field: GraphQLField<unknown, unknown>, given: readonly ArgumentNode[] = []): Length {
  const asked = askedLength(field, given)
  if (asked === null) return PAGE.usual
  const bounded = (length: number | null) => Math.min(length ?? PAGE.usual, PAGE.most)
  return typeof asked === 'number' ? bounded(asked) : (variables) => bounded(asked(variables))
}

/** The length of a plain list: `first`, `last` or how many `ids` are named, else an assumed one. One for what is no list. */
export function listLength(field: GraphQLField<unknown, unknown>, given: readonly ArgumentNode[] = []): Length {
  if (!hasList(field)) return 1
  const asked = askedLength(field, given) ?? ASSUMED
  return typeof asked === 'number' ? asked : (variables) => asked(variables) ?? ASSUMED
}

type Asked = number | null | ((variables: Variables) => number | null)

function askedLength({ args }: GraphQLField<unknown, unknown>, given: readonly ArgumentNode[]): Asked {
  const asked = args.filter(({ name }) => name === 'first' || name === 'last' || name === 'ids')
  const lengths = asked.map((arg) => argumentLength(arg, given.find(({ name }) => name.value === arg.name)?.value))
  if (lengths.every((length) => typeof length !== 'function')) return longest(lengths)
  return (variables) => longest(lengths.map((length) => (typeof length === 'function' ? length(variables) : length)))
}

const longest = (lengths: readonly (number | null)[]) =>
  lengths.reduce((most, length) => (length === null ? most : Math.max(length, most ?? 0)), null)

function argumentLength(arg: GraphQLArgument, given: ValueNode | undefined): Asked {
  const fallback = defaultLength(arg)
  if (given === undefined) return fallback
  if (given.kind !== Kind.VARIABLE) return literalLength(given)
  const { value: name } = given.name
  return (variables) => (variables[name] === undefined ? fallback : valueLength(variables[name]))
}

function defaultLength({ default: ours, defaultValue }: GraphQLArgument): number | null {
  if (ours?.literal !== undefined) return literalLength(ours.literal)
  return valueLength(ours?.value ?? defaultValue)
}

function literalLength(value: ValueNode): number | null {
  if (value.kind === Kind.INT) return valueLength(Number(value.value))
  // A list that a variable stands in is as long as it looks.
  return value.kind === Kind.LIST ? value.values.length : null
}

/** Null for what gives no length; a negative one is refused elsewhere. */
function valueLength(value: unknown): number | null {
  if (Array.isArray(value)) return value.length
  return typeof value === 'number' && value >= 0 ? value : null
}

function hasList({ type }: GraphQLField<unknown, unknown>): boolean {
  let inner = type
  while (!isListType(inner)) {
    if (!('ofType' in inner)) return false
    inner = inner.ofType
  }
  return true
}
