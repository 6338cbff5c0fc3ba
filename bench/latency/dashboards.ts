/** What people watch of a project. In each answer the numbers that `counting` finds add up to the project's reports. */
export const dashboards: { query: string; counting: string }[] = [
  {
    query:
      'project(slug: $slug) { issues(first: 50) { totalCount nodes { shortId title status severity crashCount lastSeen } } }',
    counting: 'crashCount',
  },
  {
    query: `project(slug: $slug) {
      name
      issues(first: 50, orderBy: { field: CRASHES }) { nodes { title culprit crashCount userCount firstSeen } }
    }`,
    counting: 'crashCount',
  },
  { query: 'project(slug: $slug) { crashStats(period: { last: "24h" }) { count } }', counting: 'count' },
  {
    query: 'project(slug: $slug) { crashStats(period: { last: "24h" }, groupBy: [RELEASE]) { release count } }',
    counting: 'count',
  },
  {
    query: `project(slug: $slug) {
      crashStats(period: { last: "24h" }, interval: HOUR, groupBy: [SEVERITY, PLATFORM]) { at severity platform count }
    }`,
    counting: 'count',
  },
]

export function liveQueryOf(query: string): string {
  return `subscription Dashboard($slug: String!) { live { ${query} } }`
}

/** How many of a project's reports an answer knows of. */
export function reportsIn(message: Buffer, counting: string): number {
  let sum = 0
  for (const [, count] of message.toString().matchAll(new RegExp(`"${counting}":(\\d+)`, 'g'))) sum += Number(count)
  return sum
}
