import { askGraphQL, createProject } from '../shared/our-server.ts'
import type { Server } from '../shared/server.ts'

/** The query that everybody watches, about 1.6 kB of JSON. */
const selection = `project(slug: $slug) {
  name
  issues(first: 10) {
    totalCount
    nodes { shortId title status severity crashCount lastSeen }
  }
}`
export const slug = 'shop'
export const liveQuery = `subscription Dashboard($slug: String!) { live { ${selection} } }`

/** The schema of that query and nothing else, for servers that answer it from memory. */
export const smallSchema = `
  type Query { project(slug: String!): Project }
  type Subscription { live: Query! }
  type Project { name: String! issues(first: Int): Issues! }
  type Issues { totalCount: Int! nodes: [Issue!]! }
  type Issue {
    shortId: String!
    title: String!
    status: String!
    severity: String!
    crashCount: Int!
    lastSeen: String!
  }
`

/** What `live` is, before and after the change; every second change undoes the one before. */
export type Answers = [before: object, after: object]

const faults = ['Payment', 'Basket', 'Search', 'Login', 'Checkout', 'Stock', 'Coupon', 'Address', 'Invoice', 'Refund']

/** Opens ten issues and reads both answers. */
export async function fillDashboard(server: Server): Promise<{ issueId: string; answers: Answers }> {
  await createProject(server, slug)
  for (const fault of faults) {
    await mutate(server, 'reportCrash', 'ReportCrashInput', {
      project: slug,
      stackTrace: `${fault}Error: the ${fault.toLowerCase()} is gone\n    at load${fault} (file:///srv/shop/${fault}.js:4:2)`,
    })
  }
  const { project } = await askGraphQL<{ project: { issues: { nodes: { id: string }[] } } }>(
    server,
    'query ($slug: String!) { project(slug: $slug) { issues(first: 1) { nodes { id } } } }',
    { slug },
  )
  const issueId = project.issues.nodes[0]!.id
  const read = () => askGraphQL<object>(server, `query ($slug: String!) { ${selection} }`, { slug })
  const before = await read()
  await change(server, issueId, 1)
  const after = await read()
  await change(server, issueId, 0)
  return { issueId, answers: [before, after] }
}

/** Brings the dashboard to one of its two answers. */
export async function change(server: Server, issueId: string, answer: 0 | 1): Promise<void> {
  if (answer === 1) await mutate(server, 'resolveIssue', 'ResolveIssueInput', { issueId })
  else await mutate(server, 'reopenIssue', 'ReopenIssueInput', { issueId })
}

async function mutate(server: Server, field: string, type: string, input: object): Promise<void> {
  const query = `mutation ($input: ${type}!) { done: ${field}(input: $input) { errors { message } } }`
  const { done } = await askGraphQL<{ done: { errors: { message: string }[] } }>(server, query, { input })
  if (done.errors[0]) throw new Error(`${field}: ${done.errors[0].message}`)
}
