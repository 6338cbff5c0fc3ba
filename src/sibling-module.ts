import { extname } from 'node:path'

/**
 * The module `name` beside the one whose `import.meta.url` is given: TypeScript where that is TypeScript, JavaScript once
 * the package was built. For what is started by its address instead of imported: threads and processes.
 */
export function siblingModule(name: string, url: string): URL {
  return new URL(`${name}${extname(new URL(url).pathname)}`, url)
}
