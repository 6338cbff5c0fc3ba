import {
  type ASTNode,
  type ASTVisitor,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql'

/** How much one operation may ask. Fragments count wherever they are spread, and what is under `live` as a query. */
export const limits = {
  /** Of the document's text. */
  characters: 100_000,
  tokens: 2_000,
  /** Levels of fields. Introspection is not counted: a rule of its own bounds it. */
  depth: 15,
  aliases: 50,
  rootFields: 20,
  fields: 2_000,
} as const

/** A validation rule. */
export function OperationLimitsRule(context: ValidationContext): ASTVisitor {
  const measure = measureWith((name) => context.getFragment(name))
  return {
    OperationDefinition(operation) {
      const isSubscription = operation.operation === OperationTypeNode.SUBSCRIPTION
      const size = measure(operation.selectionSet, isSubscription)
      for (const kind of ['depth', 'aliases', 'rootFields', 'fields'] as const) {
        if (size[kind] <= limits[kind]) continue
        context.reportError(
          refused(`The operation has ${nouns[kind]} ${size[kind]}; ${limits[kind]} are allowed.`, operation),
        )
      }
      return false
    },
  }
}

const nouns = { depth: 'levels:', aliases: 'aliases:', rootFields: 'root fields:', fields: 'fields:' }

export function refused(message: string, nodes?: ASTNode): GraphQLError {
  return new GraphQLError(message, { nodes, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } })
}

interface Size {
  depth: number
  aliases: number
  fields: number
  rootFields: number
}

const nothing: Size = { depth: 0, aliases: 0, fields: 0, rootFields: 0 }

/** Measures each fragment once, however often it is spread: the count grows without the work. */
function measureWith(fragmentNamed: (name: string) => FragmentDefinitionNode | null | undefined) {
  const fragments = new Map<string, Size>()
  return measure

  function measure({ selections }: SelectionSetNode, isSubscriptionRoot = false): Size {
    const total = { ...nothing }
    for (const selection of selections) {
      const size = measureSelection(selection, isSubscriptionRoot)
      total.depth = Math.max(total.depth, size.depth)
      total.aliases += size.aliases
      total.fields += size.fields
      total.rootFields += size.rootFields
    }
    return total
  }

  function measureSelection(selection: SelectionNode, isSubscriptionRoot: boolean): Size {
    if (selection.kind === Kind.INLINE_FRAGMENT) return measure(selection.selectionSet, isSubscriptionRoot)
    if (selection.kind === Kind.FRAGMENT_SPREAD) return measureFragment(selection.name.value, isSubscriptionRoot)
    if (isSubscriptionRoot && selection.name.value === 'live' && selection.selectionSet)
      return measure(selection.selectionSet)
    return measureField(selection)
  }

  function measureField({ name, alias, selectionSet }: FieldNode): Size {
    const inner = selectionSet ? measure(selectionSet) : nothing
    const isIntrospection = name.value === '__schema' || name.value === '__type'
    return {
      depth: isIntrospection ? 1 : inner.depth + 1,
      aliases: inner.aliases + (alias ? 1 : 0),
      fields: inner.fields + 1,
      rootFields: 1,
    }
  }

  function measureFragment(name: string, isSubscriptionRoot: boolean): Size {
    const known = fragments.get(name)
    if (known) return known
    // One that spreads itself finds itself empty; another rule refuses it.
    fragments.set(name, nothing)
    const fragment = fragmentNamed(name)
    const size = fragment ? measure(fragment.selectionSet, isSubscriptionRoot) : nothing
    fragments.set(name, size)
    return size
  }
}
