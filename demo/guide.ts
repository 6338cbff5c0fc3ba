export interface Guide {
  url: string
  signInUrl: string
  dsn: string
  folder: string
  administrator: string
  readToken: string
}

/** What the person at the terminal is told: where things are, and what to paste where. */
export function guide({ url, signInUrl, dsn, folder, administrator, readToken }: Guide): string {
  return `
  Evenkeel is ready, and a sample shop reports to it (its data is in ${folder}; delete it to begin anew).

  Sign in      ${signInUrl}
               (once, within 15 minutes)
  GraphiQL     ${url}/graphql
  DSN          ${dsn}
  Tokens       ${administrator} (administrator, until this demo ends)
               ${readToken} (may read, for a day)

  Sign in, open GraphiQL and paste this. It is answered again whenever its answer changes:

    subscription {
      live {
        project(slug: "shop") {
          issues(first: 10, orderBy: { field: LAST_SEEN }) {
            totalCount
            nodes { shortId title severity category crashCount userCount lastSeen team }
          }
        }
      }
    }

  Or watch the crashes themselves, each as it comes:

    subscription {
      crashReported(project: "shop", minSeverity: MEDIUM) {
        crash {
          issue { shortId title }
          severity release user { role screen workflow } impact { businessImpact workaround }
          exceptions { type value frames { function filename lineno inApp } }
        }
      }
    }

  The same from a terminal, as server-sent events:

    curl -N ${url}/graphql \\
      -H 'authorization: Bearer ${readToken}' \\
      -H 'accept: text/event-stream' -H 'content-type: application/json' \\
      -d '{"query":"subscription { crashReported(project: \\"shop\\") { crash { severity issue { shortId title } } } }"}'

  Ctrl-C ends both.
`
}
