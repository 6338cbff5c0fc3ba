import type { GraphQLError, GraphQLFieldResolver, GraphQLOutputType, GraphQLSchema } from 'graphql'
import type { Context } from '../../schema-builder/context.ts'
import { badInput, forbidden } from '../../schema-builder/errors.ts'
import type { Call } from '../contract/call.ts'
import type { Ability, FieldResolver, GuardedField, ProjectPart, SchemaAddition } from '../contract/schema-addition.ts'
import { failureMessage } from '../failure-message.ts'
import { Nonsense, type Outcome } from '../guard/call-failure.ts'
import { pluginFailed } from './plugin-failed.ts'
import { mayAsk, parentFor, topicsOf } from './product-row.ts'
import { schemaCall } from './schema-call.ts'
import { settled, valueFault } from './value-fault.ts'

/** Runs something of a plugin's addition, guarded: it never rejects. The addition is the plugin's newest. */
export type RunAddition = (
  plugin: string,
  run: (addition: SchemaAddition, call: Call) => unknown,
) => Promise<Outcome<unknown>>

export interface PluginField {
  plugin: string
  /** The schema it is in, with all additions. */
  schema: GraphQLSchema
  type: string
  field: string
  returns: GraphQLOutputType
}

/** A field that the plugin has a resolver for. */
export function resolvedField(
  { plugin, schema, type, field, returns }: PluginField,
  addition: SchemaAddition,
  runAddition: RunAddition,
): GraphQLFieldResolver<unknown, Context> {
  const atStart = abilityOf(addition, type, field)
  const refusal = () => forbidden(`You may not ask for ${type}.${field}.`)
  return async (parent, args, context) => {
    const { viewer } = context
    if (viewer.kind !== 'token' || !mayAsk(viewer, atStart, type, parent)) throw refusal()
    // A plugin that does not answer may be switched on, or mended.
    context.watch('plugins')
    const outcome = await runAddition(plugin, async (newest, call) => {
      // A reloaded plugin may ask for more than it did at the start.
      if (!mayAsk(viewer, abilityOf(newest, type, field), type, parent)) return new Refused(refusal())
      // Where its answer comes from, nobody but the plugin knows.
      for (const topic of topicsOf(type, parent, partsOf(newest, type, field))) context.watch(topic)
      const resolve = resolverOf(newest, type, field)
      const answer = await answerOf(() =>
        resolve(parentFor(type, parent), args, schemaCall(call, viewer, { database: context.database, schema })),
      )
      if (answer instanceof Refused) return answer
      const fault = valueFault(schema, returns, answer)
      if (fault !== null) throw new Nonsense(`${type}.${field} ${fault}.`)
      return answer
    })
    if (!outcome.ok) throw pluginFailed(plugin, `${type}.${field}`, outcome.failure, context)
    if (outcome.answer instanceof Refused) throw outcome.answer.error
    return outcome.answer
  }
}

/** A field of the plugin's own types that is a property of the value. */
export function propertyField({
  plugin,
  schema,
  type,
  field,
  returns,
}: PluginField): GraphQLFieldResolver<unknown, Context> {
  return (parent, _args, context) => {
    let fault: string | null
    try {
      const value = (parent as Record<string, unknown>)[field]
      fault = valueFault(schema, returns, value)
      if (fault === null) return value
    } catch (thrown) {
      fault = `cannot be read: ${failureMessage(thrown)}`
    }
    const failure = { code: 'NONSENSE', message: `${type}.${field} ${fault}.`, retryAfterSeconds: null } as const
    throw pluginFailed(plugin, `${type}.${field}`, failure, context)
  }
}

/** An answer like others to the guard: what people ask for must not open a plugin's circuit. */
class Refused {
  readonly error: GraphQLError
  constructor(error: GraphQLError) {
    this.error = error
  }
}

async function answerOf(resolve: () => unknown): Promise<unknown> {
  try {
    return await settled(resolve())
  } catch (thrown) {
    // By name, since a plugin may have the class from its own copy.
    if (thrown instanceof Error && thrown.name === 'BadInput') return new Refused(badInput(failureMessage(thrown)))
    throw thrown
  }
}

export function ownResolver(
  { resolvers }: SchemaAddition,
  type: string,
  field: string,
): FieldResolver | GuardedField | undefined {
  const own = Object.hasOwn(resolvers, type) ? resolvers[type] : undefined
  return own !== undefined && Object.hasOwn(own, field) ? own[field] : undefined
}

function resolverOf(addition: SchemaAddition, type: string, field: string): FieldResolver {
  const resolver = ownResolver(addition, type, field)
  // Only after a reload that took it away: the schema stays as it was at the start.
  if (resolver === undefined) throw new Nonsense(`It no longer has a resolver for ${type}.${field}.`)
  return typeof resolver === 'function' ? resolver : resolver.resolve
}

function abilityOf(addition: SchemaAddition, type: string, field: string): Ability {
  const resolver = ownResolver(addition, type, field)
  const usual = type === 'Mutation' ? 'TRIAGE' : 'READ'
  return typeof resolver === 'object' ? (resolver.ability ?? usual) : usual
}

function partsOf(addition: SchemaAddition, type: string, field: string): readonly ProjectPart[] | undefined {
  const resolver = ownResolver(addition, type, field)
  return typeof resolver === 'object' ? resolver.dependsOn : undefined
}
