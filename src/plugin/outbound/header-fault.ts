/** RFC 9110, sections 5.6.2 and 5.5. */
const name = /^[\w!#$%&'*+.^`|~-]+$/
const value = /^[\t\x20-\x7e\x80-\xff]*$/
/** `fetch` refuses to send these. */
const ofConnection = /^(?:connection|content-length|expect|keep-alive|transfer-encoding|upgrade)$/i

/**
 * Why headers cannot be sent with a request as the rest of a sentence about them, for the schema of an option; null when
 * they can.
 *
 * @param own names that the plugin sets itself
 */
export function headerFault(headers: Readonly<Record<string, string>>, own?: RegExp): string | null {
  for (const [given, content] of Object.entries(headers)) {
    if (!name.test(given) || !value.test(content)) return 'has a name or a value that no HTTP header can have'
    if (ofConnection.test(given)) return 'has a header that the connection sets'
    if (own?.test(given)) return 'has a header that the plugin sets'
  }
  return null
}
