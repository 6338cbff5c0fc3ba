import { registerHooks } from 'node:module'
import { siblingModule } from '../sibling-module.ts'

const entries: Record<string, string> = { 'evenkeel/plugin': './public', 'evenkeel/testing': './testing/public' }
let served = false

/**
 * Lets what is imported on this thread find `evenkeel/plugin` here, wherever it lies: a plugin file next to a configuration
 * file needs no installed package, and one with a package of its own still shares this host's classes.
 */
export function serveOwnPackage(): void {
  if (served) return
  served = true
  registerHooks({
    resolve(specifier, context, next) {
      const entry = entries[specifier]
      return entry === undefined
        ? next(specifier, context)
        : { url: siblingModule(entry, import.meta.url).href, shortCircuit: true }
    },
  })
}
