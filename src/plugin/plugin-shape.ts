import type { Plugin } from './contract/plugin.ts'

/** Lower-case words joined by hyphens. */
export const namePattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

/** Why a value is not a plugin, in one sentence; null when it is one. The contract number is judged elsewhere. */
export function shapeFault(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return 'A plugin is an object made by definePlugin.'
  const { name, version, contract, config, secrets, after, register, start, stop } = value as Record<
    keyof Plugin,
    unknown
  >
  if (typeof name !== 'string' || name.length > 64 || !namePattern.test(name)) {
    return 'A plugin needs a name of lower-case words joined by hyphens, at most 64 characters.'
  }
  if (version !== undefined && typeof version !== 'string') return 'version must be a string.'
  if (typeof contract !== 'number') return 'contract must be the number of the contract the plugin was written for.'
  if (config !== undefined && !isStandardSchema(config))
    return 'config must be a Standard Schema, for example a zod one.'
  if (after !== undefined && !isListOfTexts(after)) return 'after must be a list of plugin names.'
  if (secrets !== undefined && !isListOfTexts(secrets)) return 'secrets must be a list of dotted paths of options.'
  if (typeof register !== 'function') return 'register must be a function.'
  if (start !== undefined && typeof start !== 'function') return 'start must be a function.'
  if (stop !== undefined && typeof stop !== 'function') return 'stop must be a function.'
  return null
}

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

// Some schema libraries make their schemas callable, so a function may be one too.
function isStandardSchema(value: unknown): boolean {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return false
  const standard = (value as { '~standard'?: { validate?: unknown } })['~standard']
  return typeof standard?.validate === 'function'
}
