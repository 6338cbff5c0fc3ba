import { concatAST, extendSchema, type GraphQLSchema, isObjectType } from 'graphql'
import { limitFields } from '../../access-levels/limit-fields.ts'
import { costs } from '../../schema-builder/costs.ts'
import { personal } from '../../schema-builder/personal.ts'
import { fieldsByType } from './check-definitions.ts'
import type { FittingAddition } from './fit-additions.ts'
import { levelsOfAdded } from './levels-of-added.ts'
import { ownResolver, propertyField, type RunAddition, resolvedField } from './plugin-field.ts'

/** The product's schema with the fields and types of plugins, which answer under guard. What the product has stays as it is. */
export function extendWithPlugins(
  product: GraphQLSchema,
  additions: readonly FittingAddition[],
  runAddition: RunAddition,
): GraphQLSchema {
  if (additions.length === 0) return product
  const schema = extendSchema(product, concatAST(additions.map(({ document }) => document)))
  for (const { plugin, addition, document } of additions) {
    for (const [typeName, names] of fieldsByType(document.definitions)) {
      const type = schema.getType(typeName)
      if (!isObjectType(type)) continue
      const fields = type.getFields()
      for (const name of names.keys()) {
        const field = fields[name]!
        const itself = { plugin, schema, type: typeName, field: name, returns: field.type }
        const isResolved = ownResolver(addition, typeName, name) !== undefined
        field.resolve = isResolved ? resolvedField(itself, addition, runAddition) : propertyField(itself)
        // Its resolver is called for each row, and told who asks.
        if (isResolved) field.extensions = { ...field.extensions, ...personal, ...costs(20) }
      }
    }
  }
  return limitFields(schema, levelsOfAdded(product, additions))
}
