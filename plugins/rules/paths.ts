/** The parts of a name with its namespace, in any language: dots, colons, slashes and backslashes separate. */
export function nameParts(name: string): string[] {
  return name.split(/[./\\:]+/).filter((part) => part !== '')
}

/** The last part of a path, without and with its extension, and the folder it lies in. */
export function fileName(path: string): { stem: string; base: string; folder: string } {
  const parts = path.replace(/[?#].*$/s, '').split(/[/\\]+/)
  const base = parts.at(-1) ?? ''
  return { stem: base.replace(/\.[^.]*$/, ''), base, folder: parts.at(-2) ?? '' }
}

/**
 * The part of a library's path that belongs to the library: an app in `/srv/database-service` has its libraries there.
 * Where nothing marks it, the file and its folder.
 */
export function libraryPath(path: string): string {
  const packages = /^.*[/\\](?=(?:node_modules|(?:site|dist)-packages|gems|vendor|\.cargo|pkg[/\\]mod)[/\\])/s.exec(
    path,
  )
  if (packages) return path.slice(packages[0].length)
  if (!/^(?:[/\\]|[A-Za-z]:[/\\]|[a-z][a-z-]*:\/\/)/.test(path)) return path
  const system = /[/\\](?:lib(?:64|exec)?|Library|Frameworks|go[/\\]src)[/\\]/.exec(path)
  if (system) return path.slice(system.index + 1)
  return path
    .split(/[/\\]+/)
    .slice(-2)
    .join('/')
}
