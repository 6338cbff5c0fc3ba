import { Engine } from 'mrml'
import { layout } from './layout.ts'
import type { Letter } from './letter.ts'

const engine = new Engine()
// Fonts of the renderer's own would be fetched from a third party whenever somebody reads the mail.
engine.setRenderOptions({ disableComments: false, socialIconOrigin: null, fonts: {} })

export function htmlPart(letter: Letter): string {
  const rendered = engine.toHtml(layout(letter))
  if (rendered.type === 'error') throw new Error(`The mail cannot be laid out: ${rendered.message}`)
  return rendered.content
}
