import { type DocumentNode, type GraphQLField, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql'

const KEY = 'personal'

/**
 * Marks a field whose answer depends on who asks, and not only on what they may: `extensions: personal`. Nobody else is
 * given an answer with such a field in it.
 */
export const personal: { readonly [KEY]: true } = { [KEY]: true }

export function isPersonal({ extensions }: Pick<GraphQLField<unknown, unknown>, 'extensions'>): boolean {
  return extensions[KEY] === true
}

/** Whether a valid document asks for a field that is personal. */
export function touchesPersonal(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema)
  let isTouched = false
  visit(
    document,
    visitWithTypeInfo(types, {
      Field() {
        const field = types.getFieldDef()
        if (field && isPersonal(field)) isTouched = true
      },
    }),
  )
  return isTouched
}
