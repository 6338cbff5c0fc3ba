import { createServer } from 'node:http'
import pg from 'pg'

// The yardstick: one prepared statement that makes the JSON, and nothing in between.

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })

// The project comes first, alone: as a join PostgreSQL would not see that an index has its issues in order.
const issues = `
  SELECT $1::text AS slug, issue.* FROM issue WHERE project_id = (SELECT id FROM project WHERE slug = $1)
  ORDER BY last_seen DESC, id DESC LIMIT 20`
const crashes = `
  SELECT json_agg(json_build_object('eventId', replace(event_id::text, '-', ''), 'at', at, 'severity', severity, 'release', release,
                                    'environment', environment)) AS nodes
  FROM (SELECT * FROM crash WHERE issue_id = issue.id ORDER BY id DESC LIMIT 5) AS newest`
const nodes = `
  SELECT json_agg(json_build_object(
    'shortId', upper(issue.slug) || '-' || issue.number, 'title', issue.title, 'severity', issue.severity, 'status', issue.status,
    'crashCount', issue.crash_count, 'userCount', issue.user_count, 'lastSeen', issue.last_seen,
    'crashes', json_build_object('nodes', coalesce(crashes.nodes, '[]')))) AS nodes
  FROM (${issues}) AS issue CROSS JOIN LATERAL (${crashes}) AS crashes`
const count = 'SELECT count(*) FROM issue JOIN project ON project.id = project_id WHERE slug = $1'

const statements = {
  plain: `SELECT json_build_object('nodes', coalesce(nodes, '[]'))::text AS issues FROM (${nodes}) AS issue`,
  counted: `SELECT json_build_object('totalCount', (${count}), 'nodes', coalesce(nodes, '[]'))::text AS issues FROM (${nodes}) AS issue`,
}

createServer(async (request, response) => {
  if (request.method === 'GET') return void response.end()
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) body += chunk
  const { variables, name } = JSON.parse(body) as { variables: { slug: string }; name: keyof typeof statements }
  const { rows } = await pool.query<{ issues: string }>({ name, text: statements[name], values: [variables.slug] })
  const answer = `{"data":{"project":{"issues":${rows[0]!.issues}}}}`
  response
    .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(answer) })
    .end(answer)
}).listen(Number(process.env.PORT), '127.0.0.1')
process.on('disconnect', () => process.exit())
