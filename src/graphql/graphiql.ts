import type { GraphiQLOptions } from 'graphql-yoga'

/** Shown to whoever opens the page for the first time. A test holds it against the schema. */
export const firstQuery = `# Not signed in? Use the link that the server printed when it
# started, or put a token under "Headers":
#   { "authorization": "Bearer evk_…" }
#
# Any query can be watched: this one is answered again
# whenever its answer changes.

subscription Watch {
  live {
    projects {
      nodes {
        slug
        issues(first: 10, orderBy: { field: LAST_SEEN }) {
          totalCount
          nodes {
            shortId
            title
            severity
            crashCount
            userCount
            lastSeen
          }
        }
      }
    }
  }
}
`

export const graphiqlOptions: GraphiQLOptions = {
  title: 'Evenkeel GraphiQL',
  defaultQuery: firstQuery,
  // The sign-in cookie goes with requests to this server, and to no other.
  credentials: 'same-origin',
  subscriptionsProtocol: 'SSE',
}

/** The page with all that it needs in it. Its 9 MB are loaded when somebody first asks for them. */
export async function renderGraphiQL(options: GraphiQLOptions): Promise<string> {
  const page = await import('@graphql-yoga/render-graphiql')
  return page.renderGraphiQL(options)
}
