import type { StandardJSONSchemaV1, StandardSchemaV1 } from '@standard-schema/spec'

/** As much of JSON Schema (draft 2020-12) as descriptions of options use. */
export interface JsonSchema {
  type?: string | string[]
  format?: string
  description?: string
  default?: unknown
  const?: unknown
  enum?: unknown[]
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  exclusiveMaximum?: number
  properties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: boolean | JsonSchema
  propertyNames?: JsonSchema
  items?: JsonSchema
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
  $ref?: string
  $defs?: Record<string, JsonSchema>
}

/** What a schema takes, as JSON Schema; null when its library does not tell. Throws what the library throws. */
export function jsonSchemaOf(schema: StandardSchemaV1): JsonSchema | null {
  const { jsonSchema } = schema['~standard'] as Partial<StandardJSONSchemaV1.Props>
  if (jsonSchema === undefined) return null
  // zod would throw at a part it has no word for, such as a check of one's own; others leave that option alone.
  return jsonSchema.input({ target: 'draft-2020-12', libraryOptions: { unrepresentable: 'any' } }) as JsonSchema
}

/** What a schema's `$ref` within `root` stands for; a schema without one is itself. */
export function resolved(schema: JsonSchema, root: JsonSchema): JsonSchema {
  if (schema.$ref === undefined) return schema
  return schema.$ref === '#' ? root : (root.$defs?.[schema.$ref.replace('#/$defs/', '')] ?? {})
}
