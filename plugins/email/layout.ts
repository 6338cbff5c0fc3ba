import { escaped } from './escaped.ts'
import type { Letter } from './letter.ts'

/**
 * The letter in MJML (https://documentation.mjml.io). All that the notification said passes through `escaped`; directions
 * are found per part, so that a right-to-left title stands in a left-to-right mail.
 */
export function layout({ subject, preheader, standing, colour, title, text, facts, links, footer }: Letter): string {
  const [first, ...others] = links
  return `<mjml lang="en" dir="ltr">
<mj-head>
<mj-title>${escaped(subject)}</mj-title>
<mj-preview>${escaped(preheader)}</mj-preview>
<mj-attributes>
<mj-all font-family="-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif" />
<mj-text font-size="16px" line-height="24px" color="#1e293b" padding="8px 24px" />
<mj-table font-size="15px" line-height="22px" color="#1e293b" padding="8px 24px" />
<mj-section padding="0" />
</mj-attributes>
<mj-style>${darkMode}</mj-style>
<mj-raw><meta name="color-scheme" content="light dark" /><meta name="supported-color-schemes" content="light dark" /></mj-raw>
</mj-head>
<mj-body background-color="#f1f5f9" css-class="page">
<mj-section background-color="${colour}"><mj-column>
<mj-text color="#ffffff" font-weight="700" font-size="14px" padding="12px 24px">${escaped(standing)}</mj-text>
</mj-column></mj-section>
<mj-section background-color="#ffffff" css-class="card"><mj-column>
<mj-text padding="20px 24px 8px"><h1 dir="auto" style="margin:0;font-size:20px;line-height:28px;">${escaped(title)}</h1></mj-text>
${text === '' ? '' : `<mj-text>${paragraphs(text)}</mj-text>`}
${first === undefined ? '' : button(first)}
<mj-table css-class="facts">${facts.map(row).join('')}</mj-table>
${others.length === 0 ? '' : `<mj-text>${others.map(link).join('<br />')}</mj-text>`}
</mj-column></mj-section>
<mj-section><mj-column>
<mj-text color="#475569" font-size="13px" line-height="20px" padding="16px 24px" css-class="footer">${footer.map(escaped).join('<br />')}</mj-text>
</mj-column></mj-section>
</mj-body>
</mjml>`
}

// Mail programs that ignore this turn colours around by themselves, which the plain colours above survive.
const darkMode = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .page, .page > div { background-color: #0f172a !important; }
  .card, .card > table { background-color: #1e293b !important; background: #1e293b !important; }
  .card h1, .card p, .facts th, .facts td { color: #f1f5f9 !important; }
  .card a.link { color: #93c5fd !important; }
  .footer div { color: #cbd5e1 !important; }
}`

function paragraphs(text: string): string {
  return text
    .split('\n\n')
    .map((paragraph) => `<p dir="auto" style="margin:0 0 12px;">${escaped(paragraph).replaceAll('\n', '<br />')}</p>`)
    .join('')
}

function button({ label, url }: Letter['links'][number]): string {
  return `<mj-button align="left" background-color="#1d4ed8" color="#ffffff" font-size="16px" font-weight="600"
 inner-padding="12px 20px" padding="8px 24px 16px" href="${escaped(url)}">${escaped(label)}</mj-button>`
}

function link({ label, url }: Letter['links'][number]): string {
  return `<a class="link" dir="auto" style="color:#1d4ed8;" href="${escaped(url)}">${escaped(label)}</a>`
}

function row({ label, value }: Letter['facts'][number]): string {
  const cell = 'padding:4px 0;vertical-align:top;text-align:start;'
  return (
    `<tr><th scope="row" dir="auto" align="left" width="30%" style="${cell}padding-inline-end:16px;font-weight:600;">${escaped(label)}</th>` +
    `<td dir="auto" style="${cell}word-break:break-word;">${escaped(value)}</td></tr>`
  )
}
