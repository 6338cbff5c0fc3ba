/** What people call an incident by: the project's slug and the incident's number, `SHOP-INC-3`. */
export function incidentIdOf(slug: string, number: number): string {
  return `${slug.toUpperCase()}-INC-${number}`
}

/** The number in a short id of this project; null when it is not one. */
export function incidentNumberOf(shortId: string, slug: string): number | null {
  const prefix = `${slug.toUpperCase()}-INC-`
  const digits = shortId.toUpperCase().startsWith(prefix) ? shortId.slice(prefix.length) : ''
  return /^[1-9]\d{0,8}$/.test(digits) ? Number(digits) : null
}
