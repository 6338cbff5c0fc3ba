import { projectId, slug } from './fill.ts'

/** The body of a request that asks a contender for the same as all others are asked for. */
export type Question = (withCount: boolean) => object

const issueFields = 'title severity status crashCount userCount lastSeen'
const crashFields = 'eventId at severity release environment'
const variables = { slug }
const totalCount = (wanted: boolean) => (wanted ? 'totalCount' : '')

/** Ours, and those whose schema is written by hand to be like ours. */
export const asOurs: Question = (withCount) => ({
  query: `query Issues($slug: String!) {
    project(slug: $slug) {
      issues(first: 20) {
        ${totalCount(withCount)}
        nodes { shortId ${issueFields} crashes(first: 5) { nodes { ${crashFields} } } }
      }
    }
  }`,
  variables,
})

export const asSql: Question = (withCount) => ({ name: withCount ? 'counted' : 'plain', variables })

/** PostGraphile makes its schema from the tables. What ours calls \`shortId\` a client makes from slug and number. */
export const asPostGraphile: Question = (withCount) => ({
  query: `query Issues($project: Int!) {
    project: projectByRowId(rowId: $project) {
      issues: issuesByProjectId(first: 20, orderBy: [LAST_SEEN_DESC]) {
        ${totalCount(withCount)}
        nodes {
          number project: projectByProjectId { slug } ${issueFields}
          crashes: crashesByIssueId(first: 5, orderBy: [ROW_ID_DESC]) { nodes { ${crashFields} } }
        }
      }
    }
  }`,
  variables: { project: projectId },
})

/** An answer with times, ids and order of fields written in one way, so that equal content is equal text. */
export function contentOf(answer: string): string {
  const { data, errors } = JSON.parse(answer)
  if (errors) throw new Error(`Answered with errors: ${answer}`)
  return JSON.stringify(data, (key, value) => {
    if (key === 'at' || key === 'lastSeen') return new Date(value).toISOString()
    if (key === 'eventId') return value.replaceAll('-', '')
    if (typeof value?.number === 'number') return withShortId(value)
    return inOrder(value)
  })
}

function withShortId({ number, project, ...issue }: { number: number; project: { slug: string } }): object {
  return inOrder({ ...issue, shortId: `${project.slug.toUpperCase()}-${number}` }) as object
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
