import type { RuleSource } from './options.ts'

/** The rules that vote, in order: the defaults, some of them replaced or disabled, then those added. */
export function chooseRules(
  defaults: readonly RuleSource[],
  own: readonly RuleSource[],
  disabled: readonly string[],
): { chosen: RuleSource[]; faults: string[] } {
  const faults: string[] = []
  const chosen = new Map(defaults.map((rule) => [rule.id, rule]))
  for (const id of new Set(disabled)) {
    if (!chosen.delete(id)) faults.push(`disable: there is no default rule "${id}"`)
    else if (own.some((rule) => rule.id === id)) faults.push(`disable: rule "${id}" is also given in rules`)
  }
  const seen = new Set<string>()
  for (const rule of own) {
    if (seen.has(rule.id)) faults.push(`rule ${rule.id}: given twice`)
    seen.add(rule.id)
    chosen.set(rule.id, rule)
  }
  return { chosen: [...chosen.values()], faults }
}
