import { Engine } from 'mrml'
import { escaped } from './escaped.ts'
import { layout } from './layout.ts'
import { type Letter, longest } from './letter.ts'
import { manyLines, oneLine } from './plain.ts'

const engine = new Engine()
// Fonts of the renderer's own would be fetched from a third party whenever somebody reads the mail.
engine.setRenderOptions({ disableComments: false, socialIconOrigin: null, fonts: {} })

/** Bytes. Gmail shows no more than 102 kB of a mail. */
const most = 100_000
/** Bytes of an address. It cannot be cut, and ten of them must leave room; the text part has those that are longer. */
const longestUrl = 2_000

/** The letter as HTML of bounded size. Text and facts give way; how many bytes they take is known when rendered. */
export function htmlPart(letter: Letter): string {
  const whole = { ...letter, links: letter.links.filter(({ url }) => Buffer.byteLength(escaped(url)) <= longestUrl) }
  let html = rendered(whole)
  let share = 1
  // All else together is far below the bound, so there is a share that fits.
  for (let bytes = Buffer.byteLength(html); bytes > most; bytes = Buffer.byteLength(html)) {
    share *= (0.95 * most) / bytes
    html = rendered(shortened(whole, share))
  }
  return html
}

/** What is short anyway stays as it is. */
function shortened(letter: Letter, share: number): Letter {
  const longestValue = Math.max(24, Math.floor(longest.fact * share))
  return {
    ...letter,
    text: manyLines(letter.text, Math.floor(longest.text * share)),
    facts: letter.facts.map(({ label, value }) => ({ label, value: oneLine(value, longestValue) })),
  }
}

function rendered(letter: Letter): string {
  const answer = engine.toHtml(layout(letter))
  if (answer.type === 'error') throw new Error(`The mail cannot be laid out: ${answer.message}`)
  return answer.content
}
