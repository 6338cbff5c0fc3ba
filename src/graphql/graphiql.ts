import type { GraphiQLOptions } from 'graphql-yoga'

const firstQuery = `# Ask as somebody: sign in from the start page, or put a token under "Headers":
#   { "authorization": "Bearer evk_…" }
#
# Any query can be watched. This one is answered again whenever its answer changes:

subscription Watch {
  live {
    __typename
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
