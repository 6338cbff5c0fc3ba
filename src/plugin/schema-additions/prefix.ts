/** What the names of a plugin's types begin with: `OurTickets` for `our-tickets`. */
export function typePrefix(plugin: string): string {
  return plugin
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
}

/** What the names of fields begin with that a plugin adds to the product's types: `ourTickets` for `our-tickets`. */
export function fieldPrefix(plugin: string): string {
  const prefix = typePrefix(plugin)
  return prefix.charAt(0).toLowerCase() + prefix.slice(1)
}

/** Whether a name is the prefix or goes on after it with a new word: `ourTicketsOpen`, but not `ourTicketsystem`. */
export function isUnder(prefix: string, name: string): boolean {
  return name.startsWith(prefix) && /^(?:[A-Z\d_]|$)/.test(name.slice(prefix.length))
}
