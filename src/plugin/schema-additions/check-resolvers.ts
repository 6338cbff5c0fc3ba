import type { DefinitionNode } from 'graphql'
import { Ability } from '../../storage/generated/enums.ts'
import type { ProjectPart } from '../contract/schema-addition.ts'
import { fieldsByType, placeOf } from './check-definitions.ts'
import { isExtendedType, rowTypes } from './extended-types.ts'
import type { SchemaProblem } from './schema-problem.ts'

/** Whether there is a resolver for all that needs one, and a field for every resolver. */
export function checkResolvers(definitions: readonly DefinitionNode[], resolvers: unknown): SchemaProblem[] {
  const problems: SchemaProblem[] = []
  const report = (message: string) => problems.push({ code: 'SCHEMA_INVALID', message })
  const types = fieldsByType(definitions)
  if (!isObject(resolvers)) {
    report('resolvers must be an object: by type, then by field.')
    return problems
  }

  for (const [type, fields] of types) {
    const own = isObject(resolvers[type]) ? resolvers[type] : {}
    for (const [name, field] of fields) {
      if (Object.hasOwn(own, name)) continue
      if (isExtendedType(type)) report(`the field ${type}.${name} has no resolver${placeOf(field)}.`)
      else if (field.arguments?.length) {
        report(`the field ${type}.${name} has arguments and no resolver that reads them${placeOf(field)}.`)
      }
    }
  }

  for (const [type, fields] of Object.entries(resolvers)) {
    const defined = types.get(type)
    if (defined === undefined) report(`has resolvers for ${type}, which its typeDefs neither define nor extend.`)
    else if (!isObject(fields)) report(`the resolvers of ${type} must be an object.`)
    else {
      for (const [field, resolver] of Object.entries(fields)) {
        if (!defined.has(field)) report(`has a resolver for ${type}.${field}, a field that its typeDefs do not have.`)
        const fault = resolverFault(type, resolver)
        if (fault !== null) report(`the resolver of ${type}.${field} ${fault}.`)
      }
    }
  }
  return problems
}

function resolverFault(type: string, resolver: unknown): string | null {
  if (typeof resolver === 'function') return null
  if (!isObject(resolver) || typeof resolver.resolve !== 'function') {
    return 'must be a function, or an object with a function resolve'
  }
  const { ability } = resolver
  const isAbility = ability === undefined || (typeof ability === 'string' && Object.hasOwn(Ability, ability))
  if (!isAbility) return `asks for an ability that there is not; there are ${Object.keys(Ability).join(', ')}`
  return dependencyFault(type, resolver.dependsOn)
}

const projectParts: readonly ProjectPart[] = ['crashes', 'issues', 'releases', 'intake']

function dependencyFault(type: string, dependsOn: unknown): string | null {
  if (dependsOn === undefined) return null
  if (!rowTypes.includes(type)) return `cannot say dependsOn: only ${rowTypes.join(', ')} have a project`
  const isList = Array.isArray(dependsOn) && dependsOn.every((part) => projectParts.includes(part))
  return isList ? null : `must say dependsOn with a list of ${projectParts.join(', ')}`
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
