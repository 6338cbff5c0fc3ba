/** What people call an incident by: the project's slug and the incident's number, `SHOP-INC-3`. */
export function incidentIdOf(slug: string, number: number): string {
  return `${slug.toUpperCase()}-INC-${number}`
}
