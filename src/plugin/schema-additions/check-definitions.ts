import {
  type DefinitionNode,
  type FieldDefinitionNode,
  getLocation,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
} from 'graphql'
import { extendedTypes, isExtendedType } from './extended-types.ts'
import { fieldPrefix, isUnder, typePrefix } from './prefix.ts'
import type { SchemaProblem } from './schema-problem.ts'

/** What of its definitions a plugin may not define, or not under this name. */
export function checkDefinitions(plugin: string, definitions: readonly DefinitionNode[]): SchemaProblem[] {
  const problems: SchemaProblem[] = []
  const report = (code: SchemaProblem['code'], node: { loc?: DefinitionNode['loc'] }, message: string) =>
    problems.push({ code, message: `${message}${placeOf(node)}.` })
  const types = typePrefix(plugin)
  const fields = fieldPrefix(plugin)

  for (const definition of definitions) {
    switch (definition.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_DEFINITION:
      case Kind.UNION_TYPE_DEFINITION:
      case Kind.ENUM_TYPE_DEFINITION:
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
        if (!isUnder(types, definition.name.value)) {
          report('SCHEMA_PREFIX', definition, `the type ${definition.name.value} must be named ${types}…`)
        }
        break
      case Kind.OBJECT_TYPE_EXTENSION:
        checkExtension(definition)
        break
      case Kind.SCALAR_TYPE_DEFINITION:
        report('SCHEMA_INVALID', definition, 'a plugin defines no scalars; JSON and DateTime are there')
        break
      default:
        report('SCHEMA_INVALID', definition, `a plugin defines types and extends ${extendedTypes.join(', ')}; no more`)
    }
  }
  return problems

  function checkExtension(extension: ObjectTypeExtensionNode): void {
    const type = extension.name.value
    if (!isExtendedType(type)) {
      report('SCHEMA_INVALID', extension, `${type} cannot be extended; ${extendedTypes.join(', ')} can`)
      return
    }
    if (extension.interfaces?.length) report('SCHEMA_INVALID', extension, `${type} gets no interfaces from plugins`)
    for (const field of extension.fields ?? []) {
      // Null would spread to what the product answers; a mutation stands alone.
      if (type !== 'Mutation' && field.type.kind === Kind.NON_NULL_TYPE) {
        report('SCHEMA_INVALID', field, `${type}.${field.name.value} must be nullable, for when the plugin fails`)
      }
      if (isUnder(fields, field.name.value)) continue
      report('SCHEMA_PREFIX', field, `the field ${type}.${field.name.value} must be named ${fields}…`)
    }
  }
}

/** ` (line 3, column 5)` */
export function placeOf({ loc }: { loc?: DefinitionNode['loc'] }): string {
  if (loc === undefined) return ''
  const { line, column } = getLocation(loc.source, loc.start)
  return ` (line ${line}, column ${column})`
}

/** Types with fields that a plugin defines or extends. */
export type FieldsNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode | InterfaceTypeDefinitionNode

export function hasFields(definition: DefinitionNode): definition is FieldsNode {
  return hasResolvers(definition) || definition.kind === Kind.INTERFACE_TYPE_DEFINITION
}

/** Types whose fields resolvers answer for. */
export function hasResolvers(
  definition: DefinitionNode,
): definition is ObjectTypeDefinitionNode | ObjectTypeExtensionNode {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION
}

/** Fields by type, then by name. A type may be extended in several places. */
export function fieldsByType(definitions: readonly DefinitionNode[]): Map<string, Map<string, FieldDefinitionNode>> {
  const types = new Map<string, Map<string, FieldDefinitionNode>>()
  for (const definition of definitions.filter(hasResolvers)) {
    const fields = types.get(definition.name.value) ?? new Map<string, FieldDefinitionNode>()
    for (const field of definition.fields ?? []) fields.set(field.name.value, field)
    types.set(definition.name.value, fields)
  }
  return types
}
