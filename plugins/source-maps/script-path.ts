const address = /^([a-z][a-z\d+.-]+):\/\/([^/\\?#]*)([^?#]*)/i
const noFile =
  /^(?:node|data|blob|about|javascript|native|eval|wasm|debugger):|^internal\/|^[<[]|^native$|-extension:\/\//i

/**
 * The path of the script that a frame lies in, in segments: `https://app.example.com/static/app.js?v=2` is
 * `static/app.js`. Null when it is no file, or lies at another http(s) address than those with a prefix.
 *
 * @param place a URL, or a path of any system
 * @param prefixes what is left out; each ends in a slash
 */
export function scriptPath(place: string, prefixes: readonly string[]): string[] | null {
  if (noFile.test(place)) return null
  const prefix = prefixes.find((prefix) => place.startsWith(prefix))
  const url = prefix === undefined ? address.exec(place) : null
  if (url && prefixes.length > 0 && /^https?$/i.test(url[1]!)) return null
  const path = url ? pathOf(url[2]!, url[3]!) : place.slice(prefix?.length ?? 0).replace(/[?#].*$/s, '')
  if (/[/\\]$/.test(path)) return null
  const segments = path.split(/[/\\]+/).filter((segment) => !/^(?:\.{0,2}|[a-z]:)$/i.test(segment))
  if (segments.length === 0) return null
  return url || prefix !== undefined ? segments.map(decoded) : segments
}

/** `app://main.js` has its file where others have a host. */
function pathOf(host: string, path: string): string {
  return path === '' ? host : path
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
