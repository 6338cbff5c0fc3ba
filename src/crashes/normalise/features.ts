import { entries, flag, isJson, jsonOr, text } from './json.ts'
import { firstOf, places, type Sources, spellings } from './sources.ts'

const names = spellings('active_features', 'feature_flags', 'features')
const most = 200

/** Features that were on, each once: flags that evaluated to true, then lists, switches and comma-separated text. */
export function readActiveFeatures({ contexts, extra, tags }: Sources): string[] {
  const features = new Set<string>()
  for (const entry of entries(contexts.flags) ?? []) {
    if (isJson(entry) && flag(entry.result) === true) add(features, entry.flag)
  }
  for (const place of places(contexts.app, extra, tags)) addAll(features, firstOf([place], names))
  addAll(features, jsonOr(contexts.features).values ?? contexts.features)
  return [...features].slice(0, most)
}

function addAll(features: Set<string>, value: unknown): void {
  if (typeof value === 'string') for (const name of value.split(',')) add(features, name.trim())
  else if (Array.isArray(value)) for (const name of value) add(features, name)
  else if (isJson(value)) for (const name of Object.keys(value)) if (flag(value[name]) === true) add(features, name)
}

function add(features: Set<string>, name: unknown): void {
  const found = text(name)
  if (found !== null && typeof name === 'string') features.add(found)
}
