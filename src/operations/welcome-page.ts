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
  code { background: color-mix(in srgb, currentColor 10%, transparent); padding: .1em .3em; border-radius: .25em }
</style>
<h1>Evenkeel is running</h1>
<p>Apps report to the DSN that the server printed when it started; ask for it again with the query below.</p>
<ul>
  <li><a href="/graphql">GraphiQL</a>: query, subscribe, watch live. Start with <code>{ projects { nodes { slug keys { dsn } } } }</code></li>
  <li><a href="/readyz">/readyz</a> and <a href="/livez">/livez</a>: health of this process</li>
  <li><a href="/metrics">/metrics</a>: Prometheus metrics of this process</li>
</ul>
</html>
`
