import { z } from 'zod'
import type { PreviewPart, Receipt } from '../contract/notifier.ts'
import { plainText, readAs, sentence } from './read-as.ts'

const receipt = z.strictObject({ id: plainText.min(1).max(500).optional(), note: sentence.optional() })
const preview = z
  .array(
    z.strictObject({
      name: plainText.min(1).max(100),
      contentType: plainText.min(1).max(100),
      body: plainText.max(1_000_000),
    }),
  )
  .max(20)

/** What a notifier answered when it had sent; nothing is an empty receipt. Throws with what was expected. */
export function checkReceipt(answer: unknown): Receipt {
  return answer === null || answer === undefined ? {} : readAs(receipt, 'receipt', answer)
}

export function checkPreview(answer: unknown): PreviewPart[] {
  return readAs(preview, 'preview', answer)
}
