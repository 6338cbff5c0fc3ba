import { z } from 'zod'

/** Block Kit as Slack's reference has it, and nothing beyond what it says: https://docs.slack.dev/reference/block-kit */
const plain = (longest: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(longest), emoji: z.boolean().optional() })

/** Slack reads `<…>` as a link, a mention or a date, and `&` as the beginning of one of three entities. */
const isMarkup = (text: string) => !/[<>&]/.test(text.replaceAll(/<(?:[!@#]|https?:)[^<>]+>|&(?:amp|lt|gt);/g, ''))
const mrkdwn = (longest: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(longest).refine(isMarkup, 'holds characters that are not escaped'),
    verbatim: z.boolean().optional(),
  })
const blockId = { block_id: z.string().max(255).optional() }
const button = z.strictObject({
  type: z.literal('button'),
  text: plain(75),
  action_id: z.string().max(255).optional(),
  url: z.url({ protocol: /^https?$/ }).max(3000),
  style: z.enum(['primary', 'danger']).optional(),
})
const section = z
  .strictObject({
    type: z.literal('section'),
    ...blockId,
    text: z.union([plain(3000), mrkdwn(3000)]).optional(),
    fields: z
      .array(z.union([plain(2000), mrkdwn(2000)]))
      .min(1)
      .max(10)
      .optional(),
  })
  .refine(({ text, fields }) => text !== undefined || fields !== undefined, 'has neither text nor fields')

const block = z.union([
  z.strictObject({ type: z.literal('header'), ...blockId, text: plain(150) }),
  section,
  z.strictObject({
    type: z.literal('context'),
    ...blockId,
    elements: z
      .array(z.union([plain(3000), mrkdwn(3000)]))
      .min(1)
      .max(10),
  }),
  z.strictObject({ type: z.literal('actions'), ...blockId, elements: z.array(button).min(1).max(25) }),
])

/** A message as both webhooks and `chat.postMessage` take it. Slack cuts `text` after 40,000 characters. */
export const slackMessage = {
  text: z.string().min(1).max(40_000).refine(isMarkup, 'holds characters that are not escaped'),
  blocks: z
    .array(block)
    .max(50)
    .refine((blocks) => lengthOfTexts(blocks) <= 9_597, 'is longer than Slack was seen to take'),
}

export type SlackBlock = z.output<typeof block>

/** All texts of blocks together, which `msg_blocks_too_long` is about. */
function lengthOfTexts(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  return Object.entries(value).reduce(
    (sum, [key, child]) => sum + (key === 'text' && typeof child === 'string' ? child.length : lengthOfTexts(child)),
    0,
  )
}
