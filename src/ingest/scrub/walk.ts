import { remembered } from '../../remembered.ts'
import type { JsonObject } from '../json.ts'
import { isPaymentCard } from './checked-numbers.ts'
import { cleanText } from './clean-text.ts'
import { type KeyFacts, keyFacts, plainKey } from './key-facts.ts'
import { filtered } from './named-secrets.ts'
import { storableText } from './storable-text.ts'

/** What a walk has done so far. */
export interface Walk {
  /** Values replaced. */
  replaced: number
}

/** Cleans one value of a report: changes objects in place and returns what shall stand in the value's place. */
export type Rule = (value: unknown, walk: Walk, depth: number) => unknown

/** Deeper than any report that is let in; what can't be looked into is not kept. */
export const deepestLevel = 512
/** Card numbers have thirteen digits or more. */
const smallestCard = 1e12
/** What can be the name in a pair, as opposed to a sentence. */
const pairName = /^\S{1,64}$/

/** What happens to a field: its key becomes `name`, its value goes through `rule`. */
export interface Field {
  name: string
  rule: Rule
}

/** Every rule for keys and values, at any depth. */
export const anything: Rule = (value, walk, depth) => clean(value, plainKey, false, walk, depth)

const anyField = remembered((key) => fieldOf(key, false))
const guardedField = remembered((key) => fieldOf(key, true))

function fieldOf(key: string, guarded: boolean): Field {
  const facts = keyFacts(key)
  return { name: facts.name, rule: (value, walk, depth) => clean(value, facts, guarded, walk, depth) }
}

function clean(value: unknown, key: KeyFacts, guarded: boolean, walk: Walk, depth: number): unknown {
  const { sensitivity } = key
  if (typeof value === 'string') {
    if (sensitivity === 'address') return replaced(value, '[ip]', walk)
    if (guarded || sensitivity !== 'none') return replaced(value, filtered, walk)
    return cleanString(value, key.keep, walk)
  }
  if (typeof value === 'number') {
    if (sensitivity === 'credential') return replaced(value, filtered, walk)
    return value >= smallestCard && isPaymentCard(String(value)) ? replaced(value, '[creditcard]', walk) : value
  }
  if (typeof value !== 'object' || value === null) return value
  if (sensitivity === 'credential' || depth > deepestLevel) return replaced(value, filtered, walk)
  const guards = guarded || sensitivity === 'guarded'
  if (Array.isArray(value)) cleanArray(value, key, guards, walk, depth)
  else cleanObject(value as JsonObject, guards, walk, depth)
  return value
}

/** Counts a replacement; nothing is counted for an empty string or what an SDK has filtered already. */
export function replaced(value: unknown, marker: string, walk: Walk): string {
  if (value === '' || value === marker) return value
  walk.replaced++
  return marker
}

/** One string under the text rules; `keep` as in `cleanText`. */
export function cleanString(value: string, keep: number, walk: Walk): string {
  const cleaned = cleanText(value, keep)
  if (cleaned !== value && cleaned !== storableText(value)) walk.replaced++
  return cleaned
}

function cleanArray(values: unknown[], key: KeyFacts, guarded: boolean, walk: Walk, depth: number): void {
  for (let index = 0; index < values.length; index++) {
    const before = values[index]
    if (!guarded && isPair(before)) {
      const field = anyField(before[0])
      before[0] = cleanString(before[0], 0, walk)
      before[1] = field.rule(before[1], walk, depth + 2)
    } else {
      const after = clean(before, key, guarded, walk, depth + 1)
      if (after !== before) values[index] = after
    }
  }
}

/** Headers, tags and query parameters may come as a list of `[name, value]`. */
function isPair(value: unknown): value is [string, unknown] {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && pairName.test(value[0])
}

function cleanObject(object: JsonObject, guarded: boolean, walk: Walk, depth: number): void {
  rewriteFields(object, guarded ? guardedField : openField, walk, depth)
}

/** A key that no shape names. Headers, tags and measurements may come as `{ key, value }` or `{ name, value }`. */
export function openField(key: string, object: JsonObject): Field {
  if (key === 'value') {
    const name = object.key ?? object.name
    if (typeof name === 'string' && pairName.test(name)) return { name: key, rule: anyField(name).rule }
  }
  return anyField(key)
}

/**
 * Rewrites each field in place, and its key where that changes; `~2`, `~3`, … tell keys apart that became the same. An
 * own `__proto__` is a field like the others.
 */
export function rewriteFields(
  object: JsonObject,
  fieldFor: (key: string, object: JsonObject) => Field,
  walk: Walk,
  depth: number,
): void {
  let renamed: [string, string][] | undefined
  // for-in is five times slower on objects with many keys, such as `modules`.
  for (const key of Object.keys(object)) {
    const field = fieldFor(key, object)
    const before = object[key]
    const after = field.rule(before, walk, depth + 1)
    // `key` is an own data property, so not even `__proto__` reaches a setter here.
    if (after !== before) object[key] = after
    if (field.name === key) continue
    if (field.name !== storableText(key)) walk.replaced++
    renamed ??= []
    renamed.push([key, field.name])
  }
  if (renamed !== undefined) renameKeys(object, renamed)
}

function renameKeys(object: JsonObject, renamed: [string, string][]): void {
  let twin = 2
  for (const [key, name] of renamed) {
    const value = object[key]
    delete object[key]
    let free = name
    while (Object.hasOwn(object, free)) free = `${name}~${twin++}`
    Object.defineProperty(object, free, { value, writable: true, enumerable: true, configurable: true })
  }
}
