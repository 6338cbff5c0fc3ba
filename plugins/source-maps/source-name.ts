const longest = 500
const library =
  /(?:^|\/)(?:node_modules|bower_components)\/|^(?:\(?webpack\)?\/|rolldown\/runtime|vite\/|external )|^turbopack\//

/** Any text as stores can keep it. */
export function plain(text: string, most: number): string {
  return text.slice(0, most).replaceAll('\0', '').toWellFormed()
}

/** A source as people know it: `webpack://shop/./src/cart.ts?1a2b` and `../../src/cart.ts` are `src/cart.ts`. */
export function sourceFilename(source: string): string {
  const url = /^([a-z][a-z\d+.-]+):\/\/[^/]*\/?(.*)$/is.exec(source)
  const path = url ? (/^file$/i.test(url[1]!) ? `/${url[2]}` : url[2]!) : source
  const filename = path
    .replace(/\?.*$/s, '')
    .replaceAll('\\', '/')
    .replace(/^\/(?=[a-z]:\/)/i, '')
    .replace(/^(?:\.{1,2}\/)+/, '')
  return plain(filename, longest)
}

/** Whether code is that of a library or of a bundler's runtime. Bundlers mark files they made up by a leading NUL. */
export function isLibrary(source: string, filename: string): boolean {
  return source.startsWith('\0') || library.test(filename)
}
