import type { Letter } from './letter.ts'

/** The letter for readers without HTML. Two hyphens and a space begin what mail programs treat as a signature. */
export function textPart({ standing, title, text, facts, links, footer }: Letter): string {
  const blocks = [
    `${standing}: ${title}`,
    text,
    facts.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    links.map(({ label, url }) => (label === url ? url : `${label}:\n${url}`)).join('\n'),
    ['-- ', ...footer].join('\n'),
  ]
  return blocks.filter((block) => block !== '').join('\n\n')
}
