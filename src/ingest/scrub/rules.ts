import { remembered } from '../../remembered.ts'
import { isJsonObject, type JsonObject } from '../json.ts'
import { keepPaths, sourceCode } from './clean-text.ts'
import { replaceHomePaths } from './home-paths.ts'
import { filtered } from './named-secrets.ts'
import { storableText } from './storable-text.ts'
import {
  anything,
  cleanString,
  deepestLevel,
  type Field,
  openField,
  type Rule,
  replaced,
  rewriteFields,
} from './walk.ts'

/** Stays as it is, only storable: what grouping and symbolication read. */
export const kept: Rule = (value, walk, depth) => {
  if (typeof value === 'string') return storableText(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth > deepestLevel) return replaced(value, filtered, walk)
  // The keys of a list are its indices, which are storable.
  rewriteFields(value as JsonObject, keptField, walk, depth)
  return value
}

const keptField = remembered((key): Field => ({ name: storableText(key), rule: kept }))

/** Replaced as a whole by `marker`, whatever it is. */
export function marked(marker: string): Rule {
  return (value, walk) => {
    const isEmpty = value === null || (typeof value === 'object' && Object.keys(value).length === 0)
    return isEmpty ? value : replaced(value, marker, walk)
  }
}

function textual(keep: number): Rule {
  return (value, walk, depth) => {
    if (typeof value === 'string') return cleanString(value, keep, walk)
    if (Array.isArray(value) && value.every(isString)) {
      for (let index = 0; index < value.length; index++) value[index] = cleanString(value[index]!, keep, walk)
      return value
    }
    return anything(value, walk, depth)
  }
}

function isString(value: unknown): value is string {
  return typeof value === 'string'
}

/** A line of source code, or a list of lines. */
export const source = textual(sourceCode)

/** The name of a route or job: `/home/settings` is no home directory. */
export const route = textual(keepPaths)

/** A file's place: only the user's name in it goes. */
export const path: Rule = (value, walk, depth) => {
  if (typeof value !== 'string') return anything(value, walk, depth)
  const storable = storableText(value)
  const clean = replaceHomePaths(storable)
  if (clean !== storable) walk.replaced++
  return clean
}

const jsonStart = /^\s*[{[]/

/** A request's body: text that is JSON is cleaned as JSON, forms and what was cut off as text. */
export const body: Rule = (value, walk, depth) => {
  if (typeof value !== 'string' || !jsonStart.test(value)) return anything(value, walk, depth)
  let parsed: unknown
  try {
    parsed = JSON.parse(value)
  } catch {
    return anything(value, walk, depth)
  }
  const before = walk.replaced
  anything(parsed, walk, depth)
  // Parsing has dropped all but the last of fields with the same name, so the text counts too.
  return walk.replaced === before ? anything(value, walk, depth) : JSON.stringify(parsed)
}

/** An object whose named fields have rules of their own; the others, and what is no object, get every rule. */
export function shape(fields: Record<string, Rule>): Rule {
  const named = new Map(Object.entries(fields).map(([name, rule]): [string, Field] => [name, { name, rule }]))
  const fieldFor = (key: string, object: JsonObject) => named.get(key) ?? openField(key, object)
  return (value, walk, depth) => {
    if (!isJsonObject(value)) return anything(value, walk, depth)
    rewriteFields(value, fieldFor, walk, depth)
    return value
  }
}

/** Several of a kind, as a list, as `{ values: […] }`, or a single one. */
export function each(rule: Rule): Rule {
  const list: Rule = (value, walk, depth) => {
    if (!Array.isArray(value)) return rule(value, walk, depth)
    for (let index = 0; index < value.length; index++) value[index] = rule(value[index], walk, depth + 1)
    return value
  }
  const wrapped = shape({ values: list })
  return (value, walk, depth) => {
    const isWrapped = isJsonObject(value) && Array.isArray(value.values)
    return isWrapped ? wrapped(value, walk, depth) : list(value, walk, depth)
  }
}
