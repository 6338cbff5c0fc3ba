import { existsSync, readdirSync, statSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { basename, extname, isAbsolute, join, resolve } from 'node:path'

const extensions = ['.ts', '.js', '.mjs']

/** A file that a use of plugins stands for. */
export interface Located {
  file: string
  /** Set for plugins that were found in a folder: what their options stand under. */
  entry: string | null
}

/** The names of the plugins in a folder: its files, and its folders with an `index` file. */
export function pluginsIn(folder: string): Located[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.') && !/\.(test|d)\.(ts|js|mjs)$/.test(name))
    .sort()
    .flatMap((name) => {
      const path = join(folder, name)
      const file = statSync(path).isDirectory() ? indexOf(path) : extensions.includes(extname(name)) ? path : null
      return file === null ? [] : [{ file, entry: basename(name, extname(name)) }]
    })
}

/**
 * The files that `use` stands for: a path's own, all in a folder without an `index`, a plugin in the box, or the entry of
 * an npm package. Throws when there is none.
 */
export function locate(use: string, folder: string, builtIn: string): Located[] {
  if (/^\.\.?(\/|$)/.test(use) || isAbsolute(use)) {
    const path = resolve(folder, use)
    if (!existsSync(path)) throw new Error(`There is no file ${path}.`)
    if (!statSync(path).isDirectory()) return [{ file: path, entry: null }]
    const index = indexOf(path)
    if (index !== null) return [{ file: index, entry: null }]
    const all = pluginsIn(path)
    if (all.length === 0) throw new Error('There is no plugin in this folder.')
    return all
  }
  const shipped = pluginsIn(builtIn)
  const own = shipped.find(({ entry }) => entry === use)
  if (own !== undefined) return [{ file: own.file, entry: null }]
  try {
    return [{ file: resolvePackage(use, folder), entry: null }]
  } catch (thrown) {
    if ((thrown as { code?: unknown }).code !== 'MODULE_NOT_FOUND') throw thrown
    const names = shipped.map(({ entry }) => entry).join(', ')
    throw new Error(`There is no npm package "${use}", and in the box there are ${names}. A path starts with ./`)
  }
}

function indexOf(folder: string): string | null {
  return extensions.map((extension) => join(folder, `index${extension}`)).find((file) => existsSync(file)) ?? null
}

/** The entry of an npm package as `import` from the folder would find it; `require.resolve` alone refuses ESM-only ones. */
function resolvePackage(name: string, folder: string): string {
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier, { ...context, conditions: ['node', 'import', 'module-sync'] }),
  })
  try {
    return createRequire(join(folder, 'evenkeel.config.ts')).resolve(name)
  } finally {
    hooks.deregister()
  }
}
