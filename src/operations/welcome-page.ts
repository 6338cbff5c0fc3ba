const inGraphiQL = (query: string) => `/graphql?query=${encodeURIComponent(query)}`

const keys = inGraphiQL(`{
  projects {
    nodes {
      slug
      keys { label dsn revokedAt }
    }
  }
}
`)

/** What stands at `/`: where things are, for a person who opened the address. */
export const welcomePage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Evenkeel</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.6 system-ui, sans-serif }
  body { max-width: 42rem; margin: 12vh auto; padding: 0 1.5rem }
  h1 { font-weight: 600; letter-spacing: -.02em; margin-bottom: 0 }
  li { margin: .4rem 0 }
</style>
<h1>Evenkeel is running</h1>
<p>The sign-in link that the server printed when it started lets this browser see everything for twelve hours. Programs send a token.</p>
<ul>
  <li><a href="/graphql">Watch issues live</a> in GraphiQL</li>
  <li><a href="${keys}">Projects and their DSNs</a>: what a Sentry SDK is configured with</li>
  <li><a href="/readyz">/readyz</a> and <a href="/livez">/livez</a>: health of this process</li>
  <li><a href="/metrics">/metrics</a>: Prometheus metrics of this process</li>
</ul>
</html>
`
