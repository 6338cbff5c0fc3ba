import fastify from 'fastify'
import { GraphQLScalarType } from 'graphql'
import mercurius from 'mercurius'
import pg from 'pg'

// Mercurius as its documentation recommends it for speed: JIT, and loaders with one statement a level.

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
const read = (name, text, values) => pool.query({ name, text, values }).then(({ rows }) => rows)

const schema = `
  scalar DateTime
  enum Severity { LOW MEDIUM HIGH CRITICAL }
  enum IssueStatus { UNRESOLVED RESOLVED IGNORED REGRESSED }
  type Query { project(slug: String!): Project }
  type Project { id: ID! slug: String! issues(first: Int!): IssueConnection! }
  type IssueConnection { totalCount: Int! nodes: [Issue!]! }
  type Issue {
    id: ID! shortId: String! title: String! severity: Severity! status: IssueStatus! crashCount: Int! userCount: Int! lastSeen: DateTime!
    crashes(first: Int!): CrashConnection!
  }
  type CrashConnection { nodes: [Crash!]! }
  type Crash { eventId: String! at: DateTime! severity: Severity! release: String environment: String }
`

const issuesOfProjects = `
  SELECT issue.* FROM unnest($1::int[]) AS wanted JOIN project ON project.id = wanted CROSS JOIN LATERAL (
    SELECT id, project_id, slug, number, title, severity, status, crash_count AS "crashCount", user_count AS "userCount",
           last_seen AS "lastSeen"
    FROM issue WHERE project_id = wanted ORDER BY last_seen DESC, id DESC LIMIT $2) AS issue`
const crashesOfIssues = `
  SELECT crash.* FROM unnest($1::uuid[]) AS wanted CROSS JOIN LATERAL (
    SELECT issue_id, event_id, at, severity, release, environment FROM crash WHERE issue_id = wanted ORDER BY id DESC LIMIT $2) AS crash`

/** Loads for each parent what \`statement\` finds, in its order. */
const listLoader = (name, statement, foreignKey) => ({
  // Nobody asks twice within a request.
  opts: { cache: false },
  async loader(queries) {
    const rows = await read(name, statement, [queries.map(({ obj }) => obj.id), queries[0].params.first])
    const lists = new Map(queries.map(({ obj }) => [obj.id, []]))
    for (const row of rows) lists.get(row[foreignKey]).push(row)
    return queries.map(({ obj }) => ({ parent: obj, nodes: lists.get(obj.id) }))
  },
})

const app = fastify()
app.get('/', async () => 'ready')
app.register(mercurius, {
  schema,
  jit: 1,
  path: '/graphql',
  resolvers: {
    DateTime: new GraphQLScalarType({ name: 'DateTime', serialize: (date) => date.toISOString() }),
    Query: {
      project: async (_root, { slug }) =>
        (await read('project', 'SELECT id, slug FROM project WHERE slug = $1', [slug]))[0],
    },
    IssueConnection: {
      totalCount: async ({ parent }) =>
        (await read('count', 'SELECT count(*)::int FROM issue WHERE project_id = $1', [parent.id]))[0].count,
    },
    Issue: { shortId: ({ slug, number }) => `${slug.toUpperCase()}-${number}` },
    Crash: { eventId: ({ event_id }) => event_id.replaceAll('-', '') },
  },
  loaders: {
    Project: { issues: listLoader('issues', issuesOfProjects, 'project_id') },
    Issue: { crashes: listLoader('crashes', crashesOfIssues, 'issue_id') },
  },
})
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' })
process.on('disconnect', () => process.exit())
