import { Environment } from '@marcbachmann/cel-js'
import { type CelType, celTypes, celVariables } from './cel-types.ts'
import { shorten } from './location.ts'
import { views } from './views.ts'
import { words } from './words.ts'

/** CEL with the types, variables and functions of this plugin. Expensive to make. */
export function openLanguage(): Environment {
  const language = new Environment({ enableOptionalTypes: true })
  for (const [type, fields] of Object.entries(celTypes)) {
    language.registerType(type, { ctor: views[type as CelType], fields })
  }
  for (const [variable, type] of Object.entries(celVariables)) language.registerVariable(variable, type)
  const sync = { async: false }
  language
    .registerFunction('string.isOneOf(list<string>): bool', isOneOf, sync)
    .registerFunction('string.hasWords(string): bool', hasWords, sync)
    .registerFunction('string.shorten(): string', (text: string) => shorten(text), sync)
    .registerFunction('string.isTrue(): bool', (text: string) => /^(?:true|yes|1)$/i.test(text), sync)
    // Every number of a report is a double, and people write 3.
    .registerOperator('double == int', (left: number, right: bigint) => left === Number(right))
  return language
}

/** Whether a name is on a list, case and separators aside. */
function isOneOf(name: string, listed: readonly string[]): boolean {
  const plain = joined(name)
  return listed.some((other) => other === name || (plain !== '' && joined(other) === plain))
}

/** Two numbers stay apart: 1.11 is not 11.1. */
function joined(name: string): string {
  return plainly(name).replace(/(?<!\p{N}) | (?!\p{N})/gu, '')
}

/** Whether a term stands in a text as whole words, in any convention of writing names. */
function hasWords(text: string, term: string): boolean {
  const sought = plainly(term)
  return sought !== '' && ` ${plainly(text)} `.includes(` ${sought} `)
}

function plainly(text: string): string {
  return words(text.slice(0, longestText).normalize()).join(' ')
}

const longestText = 2000
