/** What people call an issue by: the project's slug and the number, `SHOP-12`. */
export function shortIdOf(slug: string, number: number): string {
  return `${slug.toUpperCase()}-${number}`
}

/** The number in a short id of this project; null when it is not one. */
export function numberOf(shortId: string, slug: string): number | null {
  const prefix = `${slug.toUpperCase()}-`
  const digits = shortId.toUpperCase().startsWith(prefix) ? shortId.slice(prefix.length) : ''
  return /^[1-9]\d{0,8}$/.test(digits) ? Number(digits) : null
}
