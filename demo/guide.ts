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

  Half a minute from now a phone begins to leak memory: a warning opens and gets worse, an alert fires a minute later, an
  incident is opened, and a few minutes later the leak is over by itself. So it goes every ten minutes. (Nobody is set up
  to be told of alerts here; the log says so.)

  Other trouble stays, since nobody mends it: of a hundred sessions one crashes in shop@1.4.0 and six in shop@1.5.0. The alerts
  of crash rate and burn rate stay open as long as the shop runs, those of new critical issues for a day or until somebody
  sees to the issue, and their incidents with them. One of the four businesses, Bistro Seven, is about to leave.

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

  Or watch the trouble come and go, and the memory of the week before:

    subscription {
      live {
        project(slug: "shop") {
          metric(name: "app.memory.used", period: { last: "7d" }) { latest unit current target status trend }
          metricSeries(name: "app.memory.used", aggregate: P95, interval: DAY, period: { last: "7d" }) { points { at value } }
          warnings(filter: { resolved: false }, first: 5) { nodes { at type level message suggestedAction } }
          alerts(filter: { open: true }, first: 5) { nodes { rule { name } state level summary } }
          incidents(first: 3) { nodes { shortId title status severity playbook { title steps { text } } } }
        }
      }
    }

  How stable the shop is, which release did it, and how the businesses that buy there fare:

    subscription {
      live {
        project(slug: "shop") {
          stability(period: { last: "7d" }) { score explanation components { name value weight } crashFreeSessions crashFreeUsers }
          releases(first: 2) { nodes { version stage sessions crashFreeSessions comparison { regression { verdict explanation } } } }
          customers(first: 4) { nodes { name health { overall band churnRisk recommendations } } }
          systemHealth { status network { quality latency } queueLength failedRequests uptime issues { message } }
        }
      }
    }

  The alerts alone, each as it begins, fires, gets worse and is over:

    subscription {
      alertChanged(project: "shop") {
        cursor
        alert { rule { name } labels { name value } state level summary }
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
